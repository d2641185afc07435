import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { NeBisInIdemResult } from '../../domain/proceeding/vocabulary';
import { typeNamed } from '../typeNamed';
import { NeBisInIdemResultEnum } from './enumerations';
import type { LegalProceeding } from './LegalProceeding';

@InputType({ description: 'A reasoned finding on whether the same acts were tried before (LP3).' })
export class RecordNeBisInIdemFindingInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The proceeding.' })
  proceedingId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'Court or State of the earlier adjudication; null when there was none.' })
  priorForum?: string | null;

  @Field(() => String, { nullable: true, description: 'How it ended.' })
  priorOutcome?: string | null;

  @Field(() => String, { description: 'The acts compared: facts, not labels.' })
  acts: string;

  @Field(() => String, { nullable: true, description: 'Which State recognises it.' })
  recognised?: string | null;

  @Field(() => NeBisInIdemResultEnum, { description: 'Whether it bars the charge.' })
  result: NeBisInIdemResult;

  @Field(() => String, { description: 'At least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class RecordNeBisInIdemFindingPayload {
  @Field(() => typeNamed('LegalProceeding'), { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
