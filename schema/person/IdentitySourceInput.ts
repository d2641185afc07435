import { Field, InputType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@InputType({ description: 'An independent source of who a person is.' })
export class IdentitySourceInput {
  @Field(() => String, { description: 'Such as CIVIL_REGISTER, PASSPORT, PRIOR_CUSTODIAN, FAMILY.' })
  kind: string;

  @Field(() => String, { description: 'What it is, by reference.' })
  description: string;

  @Field(() => DateTimeScalar, { description: 'When it was consulted, UTC.' })
  consultedAt: Date;
}
