import { Field, ID, InputType, Int } from 'type-graphql';
import type { DecisionOutcome, DeclineReason } from '../../domain/repatriation/vocabulary';
import { DecisionOutcomeEnum, DeclineReasonEnum } from './enumerations';

@InputType({ description: 'Puts a proposal before the decision authority (RQ7).' })
export class ProposeRepatriationDecisionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => DecisionOutcomeEnum, { description: 'What is proposed.' })
  proposal: DecisionOutcome;

  @Field(() => DeclineReasonEnum, {
    nullable: true,
    description: 'Required when DECLINED is proposed; where it names a fact, the fact must hold.',
  })
  declineReason?: DeclineReason | null;

  @Field(() => String, { description: 'Reasons, at least 20 characters.' })
  reasons: string;

  @Field(() => String, { description: 'The person’s views, or that the person refused to give them.' })
  personViews: string;
}
