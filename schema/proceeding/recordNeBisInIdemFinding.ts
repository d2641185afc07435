import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { FactsCompared } from '../../domain/proceeding/priorAdjudication';
import type { NeBisInIdemResult } from '../../domain/proceeding/vocabulary';
import { typeNamed } from '../typeNamed';
import { FactsComparedEnum } from './adjudicationEnumerations';
import { NeBisInIdemResultEnum } from './enumerations';
import type { LegalProceeding } from './LegalProceeding';

@InputType({ description: 'How the facts of one earlier judgment compare with those of the case.' })
export class FactComparisonInput {
  @Field(() => ID, { description: 'The earlier judgment.' })
  adjudicationId: string;

  @Field(() => FactsComparedEnum, { description: 'Whether the facts are the same.' })
  facts: FactsCompared;

  @Field(() => String, { description: 'Why; at least 20 characters.' })
  reasoning: string;
}

@InputType({ description: 'How the acts of a charge in another case of the person compare with those of the case.' })
export class ChargeComparisonInput {
  @Field(() => ID, { description: 'The charge in the other case.' })
  chargeId: string;

  @Field(() => FactsComparedEnum, { description: 'Whether the acts are the same.' })
  facts: FactsCompared;

  @Field(() => String, { description: 'Why; at least 20 characters.' })
  reasoning: string;
}

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

  @Field(() => [FactComparisonInput], {
    nullable: true,
    description: 'One for every earlier judgment of the person on record; empty where there is none (LP3-COMPARED).',
  })
  comparisons?: FactComparisonInput[] | null;

  @Field(() => [ChargeComparisonInput], {
    nullable: true,
    description:
      'Charges in other cases of the person whose acts may be the same. Once one is named the finding speaks of no other; left out, it speaks of all that were laid before it (LP3-ACTS).',
  })
  charges?: ChargeComparisonInput[] | null;

  @Field(() => NeBisInIdemResultEnum, {
    description: 'Whether it bars the charge; a bar rests on a final and recognised judgment of the same facts (LP3-BAR).',
  })
  result: NeBisInIdemResult;

  @Field(() => String, { description: 'At least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class RecordNeBisInIdemFindingPayload {
  @Field(() => typeNamed('LegalProceeding'), { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
