import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@InputType({ description: 'Confirms a finding that another officer recorded.' })
export class ConfirmNonRefoulementFindingInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Why it is confirmed.' })
  reasons: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it holds; at most, and by default, 90 days ahead.' })
  expiresAt?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when the person may appeal against the finding, UTC; in the future. It suspends the handover unless waived with counsel. Left out: the remedy against the decision alone.',
  })
  appealUntil?: Date | null;
}
