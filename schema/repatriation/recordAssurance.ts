import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { AssuranceFactorInput } from './AssuranceFactorInput';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Records a diplomatic assurance.' })
export class RecordAssuranceInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { nullable: true, description: 'The assurance that was asked for (REQUESTED). Left out: the State gives one unasked.' })
  assuranceId?: string | null;

  @Field(() => String, { description: 'The authority that gives it.' })
  giver: string;

  @Field(() => Boolean, { description: 'Whether the giver can bind the State.' })
  bindsState: boolean;

  @Field(() => [String], { description: 'What is promised; at least one.' })
  terms: string[];

  @Field(() => [AssuranceFactorInput], {
    nullable: true,
    description:
      'Answers to the eleven questions, as far as the caller has them. A State answers for itself; a legal officer’s answers count for the acceptance.',
  })
  factors?: AssuranceFactorInput[] | null;

  @Field(() => String, { nullable: true, description: 'Who monitors it; without one it is not accepted.' })
  monitoringBody?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For how many months from the handover visits are made: 12 to 24; without it it is not accepted.',
  })
  monitoringMonths?: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it is in force, UTC; in the future. Left out: without an end. At its end it expires by itself.',
  })
  validUntil?: Date | null;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class RecordAssurancePayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
