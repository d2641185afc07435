import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { RepatriationRoute } from '../../domain/repatriation/vocabulary';
import { CountryCodeScalar } from '../reference/scalars';
import { RepatriationRouteEnum } from '../repatriation/enumerations';
import { ProsecutionHandoff } from './ProsecutionHandoff';

@InputType({ description: 'Opens a handoff (HO1).' })
export class OpenHandoffInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => CountryCodeScalar, { description: 'The receiving State.' })
  receivingCountry: string;

  @Field(() => String, { description: 'The authority that receives; it alone may acknowledge (I-26).' })
  receivingAuthority: string;

  @Field(() => String, {
    nullable: true,
    description: 'The authority that sends; left out: the organisation of the prosecutor who opens the handoff.',
  })
  from?: string | null;

  @Field(() => RepatriationRouteEnum, { description: 'The legal route; it decides the checklist.' })
  route: RepatriationRoute;

  @Field(() => ID, { nullable: true, description: 'The request that it goes with.' })
  requestId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The proceeding that it comes from.' })
  proceedingId?: string | null;

  @Field(() => String, { nullable: true, description: 'The facts; needed for the submission.' })
  statementOfFacts?: string | null;

  @Field(() => [String], { nullable: true, description: 'What the data may not be used for; NO_DEATH_PENALTY is always among them.' })
  useLimitations?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the parts of the checklist that are there now; those marked before stay.',
  })
  checklist?: string[] | null;
}

@ObjectType({ description: 'The object as the caller sees it now.' })
export class OpenHandoffPayload {
  @Field(() => ProsecutionHandoff, { description: 'The object.' })
  prosecutionHandoff: ProsecutionHandoff;
}
