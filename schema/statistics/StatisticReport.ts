import { Field, InterfaceType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@InterfaceType({ description: 'An answer to a standing question (domain F.1): counts after disclosure control, with what they rest on.' })
export abstract class StatisticReport {
  @Field(() => DateTimeScalar, { description: 'As of when, UTC.' })
  asOf: Date;

  @Field(() => String, { description: 'Who or what is counted, and on whose word.' })
  basis: string;

  @Field(() => String, { description: 'How it is counted, and what is held back.' })
  method: string;
}
