import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Verdict } from '../../domain/proceeding/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { VerdictEnum } from './enumerations';
import type { LegalProceeding } from './LegalProceeding';

@InputType({ description: 'A judgment (LP5).' })
export class RecordJudgmentInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The proceeding.' })
  proceedingId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => VerdictEnum, { description: 'The verdict.' })
  verdict: Verdict;

  @Field(() => String, { description: 'At least 20 characters.' })
  reasons: string;

  @Field(() => String, { nullable: true, description: 'The sentence in words; only with a conviction.' })
  sentence?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its length in months.' })
  sentenceMonths?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a death sentence.' })
  deathSentence?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True for life without release.' })
  lifeWithoutRelease?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it may be appealed, UTC.' })
  appealUntil?: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was delivered, UTC.' })
  deliveredAt: Date;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class RecordJudgmentPayload {
  @Field(() => typeNamed('LegalProceeding'), { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
