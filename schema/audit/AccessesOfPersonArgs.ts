import { ArgsType, Field, ID } from 'type-graphql';
import { AuditTrailArgs } from './AuditTrailArgs';

@ArgsType()
export class AccessesOfPersonArgs extends AuditTrailArgs {
  @Field(() => ID, { description: 'The person. An unknown id gives an empty list.' })
  personId: string;
}
