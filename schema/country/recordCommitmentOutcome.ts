import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { CommitmentOutcome } from '../../domain/country/commitmentLifecycle';
import { Commitment } from './Commitment';
import { CommitmentOutcomeEnum } from './enumerations';

@InputType({ description: 'What became of a commitment.' })
export class RecordCommitmentOutcomeInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The commitment.' })
  commitmentId: string;

  @Field(() => CommitmentOutcomeEnum, { description: 'What became of it.' })
  outcome: CommitmentOutcome;

  @Field(() => String, { description: 'What shows it. At least 20 characters.' })
  reasons: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as it is now.' })
export class RecordCommitmentOutcomePayload {
  @Field(() => Commitment, { description: 'What was written.' })
  commitment: Commitment;
}
