import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { DeclineReason } from '../../domain/repatriation/vocabulary';
import { DeclineReasonEnum } from './enumerations';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'The State declines its national.' })
export class DeclineByOriginInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => DeclineReasonEnum, { description: 'Why.' })
  reason: DeclineReason;

  @Field(() => String, { description: 'Reasons, at least 20 characters (I-15).' })
  reasons: string;

  @Field(() => String, { description: 'The independent body that reviews this refusal (ECHR, H.F. and Others v. France).' })
  reviewBody: string;

  @Field(() => Boolean, { nullable: true, description: 'True when the State offers to take children only.' })
  offersChildrenOnly?: boolean | null;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class DeclineByOriginPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
