import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { HoldReason } from '../../domain/repatriation/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { HoldReasonEnum } from './enumerations';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Holds a review (RQ6).' })
export class HoldRepatriationRequestInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => HoldReasonEnum, { description: 'Why; ASYLUM_FEAR is recorded by recordConsularChoice only.' })
  reason: HoldReason;

  @Field(() => String, { description: 'Reasons, at least 20 characters (I-15).' })
  reasons: string;

  @Field(() => DateTimeScalar, { description: 'When the hold is reviewed, UTC; its day counts.' })
  reviewOn: Date;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class HoldRepatriationRequestPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
