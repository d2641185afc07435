import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ClemencyOutcome } from '../../domain/proceeding/sentence';
import { DateTimeScalar, DurationScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import type { LegalProceeding } from './LegalProceeding';
import { ClemencyOutcomeEnum } from './sentenceEnumerations';

@InputType({ description: 'What became of a petition for clemency (LP8).' })
export class RecordClemencyDecisionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The proceeding.' })
  proceedingId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ClemencyOutcomeEnum, { description: 'The decision.' })
  outcome: ClemencyOutcome;

  @Field(() => String, { description: 'Whose decision it is.' })
  authority: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC; not in the future.' })
  decidedAt: Date;

  @Field(() => String, { description: 'At least 20 characters.' })
  reasons: string;

  @Field(() => DurationScalar, { nullable: true, description: 'The length that takes the place of the old sentence; only with COMMUTED.' })
  commutedTo?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: commuted to imprisonment for life, with the possibility of release; only with COMMUTED.',
  })
  commutedToLife?: boolean | null;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class RecordClemencyDecisionPayload {
  @Field(() => typeNamed('LegalProceeding'), { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
