import { Field, ID, InputType, Int } from 'type-graphql';
import type { DeclineReason } from '../../domain/repatriation/vocabulary';
import { DeclineReasonEnum } from './enumerations';

@InputType({ description: 'Declines (RQ9).' })
export class DeclineRepatriationRequestInput {
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

  @Field(() => String, { description: 'Reasons, at least 20 characters.' })
  reasons: string;

  @Field(() => String, { description: 'The law it rests on.' })
  legalBasis: string;

  @Field(() => String, { nullable: true, description: 'The reasons that are served on the State; null: a standard sentence.' })
  reasonsForState?: string | null;
}
