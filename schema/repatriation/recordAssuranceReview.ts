import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { AssuranceReviewFinding } from '../../domain/repatriation/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { AssuranceReviewFindingEnum } from './enumerations';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'What an independent body found of an assurance (AS9).' })
export class RecordAssuranceReviewInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'The assurance.' })
  assuranceId: string;

  @Field(() => String, { description: 'Who examined it: a court or a body that is independent of both sides.' })
  body: string;

  @Field(() => DateTimeScalar, { description: 'When; not in the future.' })
  reviewedAt: Date;

  @Field(() => AssuranceReviewFindingEnum, { description: 'What it found.' })
  finding: AssuranceReviewFinding;

  @Field(() => String, { description: 'Its reasons, at least 20 characters (I-15).' })
  reasons: string;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class RecordAssuranceReviewPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
