import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { AppealOutcome } from '../../domain/proceeding/sentence';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import type { LegalProceeding } from './LegalProceeding';
import { AppealOutcomeEnum } from './sentenceEnumerations';

@InputType({ description: 'What became of an appeal or review (LP6).' })
export class RecordAppealDecisionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The proceeding.' })
  proceedingId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'The appeal, which is not decided yet.' })
  appealId: string;

  @Field(() => AppealOutcomeEnum, { description: 'The decision. The review of a death sentence is neither withdrawn nor inadmissible.' })
  outcome: AppealOutcome;

  @Field(() => DateTimeScalar, { description: 'When, UTC; not in the future.' })
  decidedAt: Date;

  @Field(() => String, { description: 'At least 20 characters.' })
  reasons: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when this decision may be appealed in turn, UTC; left out where it is the last.',
  })
  appealUntil?: Date | null;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class RecordAppealDecisionPayload {
  @Field(() => typeNamed('LegalProceeding'), { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
