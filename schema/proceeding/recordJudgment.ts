import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { AboveMaximumGround, SentenceRun } from '../../domain/proceeding/maximumPenalty';
import type { ChargeOutcome } from '../../domain/proceeding/verdict';
import type { Verdict } from '../../domain/proceeding/vocabulary';
import { DateTimeScalar, DurationScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { ChargeOutcomeEnum, VerdictEnum } from './enumerations';
import type { LegalProceeding } from './LegalProceeding';
import { AboveMaximumGroundEnum, SentenceRunEnum } from './sentenceEnumerations';

@InputType({ description: 'What a judgment says of one charge.' })
export class ChargeVerdictInput {
  @Field(() => ID, { description: 'The charge.' })
  chargeId: string;

  @Field(() => ChargeOutcomeEnum, { description: 'What became of it.' })
  outcome: ChargeOutcome;
}

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

  @Field(() => [ChargeVerdictInput], {
    nullable: true,
    description:
      'One for each charge that stands; `verdict` must follow from them: CONVICTED where one is proven, else ACQUITTED where one is not. Left out, every charge ends as the verdict says.',
  })
  charges?: ChargeVerdictInput[] | null;

  @Field(() => String, { description: 'At least 20 characters.' })
  reasons: string;

  @Field(() => String, { nullable: true, description: 'The sentence in words; only with a conviction.' })
  sentence?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Reasons that only the prosecutor and the legal officers of the case may read (class 6); left out where nothing is sealed.',
  })
  sealedReasons?: string | null;

  @Field(() => DurationScalar, { nullable: true, description: 'Its length; left out where `sentenceMonths` says it or it has none.' })
  sentenceLength?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True where its enforcement is suspended.' })
  suspended?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True for imprisonment for life with the possibility of release.' })
  lifeSentence?: boolean | null;

  @Field(() => SentenceRunEnum, {
    nullable: true,
    description: 'How the terms of several charges are served; left out, they may follow each other. Only with a length.',
  })
  sentencesRun?: SentenceRun | null;

  @Field(() => AboveMaximumGroundEnum, {
    nullable: true,
    description:
      'On which ground the court went beyond what the law threatens for the charges found proven (LP5-MAXIMUM); a legal officer is then asked to examine it. Left out, a longer term is refused where each of those charges carries a maximum.',
  })
  aboveMaximumGround?: AboveMaximumGround | null;

  @Field(() => Int, { nullable: true, description: 'Its length in months.' })
  sentenceMonths?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a death sentence.' })
  deathSentence?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True for life without release.' })
  lifeWithoutRelease?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it may be appealed, UTC.' })
  appealUntil?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the person was told how to appeal, UTC; left out, a conviction leaves a task to do so.',
  })
  appealInformedAt?: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was delivered, UTC.' })
  deliveredAt: Date;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class RecordJudgmentPayload {
  @Field(() => typeNamed('LegalProceeding'), { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
