import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ProceedingStage } from '../../domain/proceeding/vocabulary';
import { typeNamed } from '../typeNamed';
import { ProceedingStageEnum } from './enumerations';
import type { LegalProceeding } from './LegalProceeding';

@InputType({ description: 'Takes a case to its next stage (LP2 to LP8).' })
export class AdvanceProceedingInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The proceeding.' })
  proceedingId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ProceedingStageEnum, { description: 'The stage it goes to.' })
  to: ProceedingStage;

  @Field(() => String, {
    nullable: true,
    description: 'At least 20 characters; needed where it is closed, referred, suspended, transferred or reopened.',
  })
  reasons?: string | null;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class AdvanceProceedingPayload {
  @Field(() => typeNamed('LegalProceeding'), { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
