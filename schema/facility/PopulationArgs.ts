import { ArgsType, Field } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ArgsType()
export class PopulationArgs {
  @Field(() => DateTimeScalar, { description: 'First day, in UTC.' })
  from: Date;

  @Field(() => DateTimeScalar, { description: 'Last day, in UTC; not before the first, and at most 91 days after it.' })
  to: Date;
}
