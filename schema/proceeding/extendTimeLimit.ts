import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ExtendableClock } from '../../domain/clock/proceedingClocks';
import { DateTimeScalar } from '../reference/scalars';
import { LegalProceeding } from './LegalProceeding';
import { ExtendableTimeLimitEnum } from './TimeExtension';

@InputType({ description: 'Records that a court gave more time.' })
export class ExtendTimeLimitInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The proceeding.' })
  proceedingId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ExtendableTimeLimitEnum, { description: 'Which time limit.' })
  limit: ExtendableClock;

  @Field(() => String, { description: 'The court or judge that gave it.' })
  court: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC, not in the future.' })
  grantedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'PRETRIAL_DETENTION: until when, UTC, after the end so far; FILE_BEFORE_JUDGE: left out, 24 hours by law.',
  })
  until?: Date | null;

  @Field(() => String, { description: 'Reasons of the court, at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The proceeding as the caller sees it now.' })
export class ExtendTimeLimitPayload {
  @Field(() => LegalProceeding, { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
