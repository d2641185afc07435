import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DurationScalar, PartialDateScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import type { LegalProceeding } from './LegalProceeding';

@InputType({ description: 'A charge (LP3).' })
export class RecordChargeInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The proceeding.' })
  proceedingId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'The offence.' })
  offence: string;

  @Field(() => String, { nullable: true, description: 'ICCS code: two to six digits under one of its sections 01 to 11, such as 0906.' })
  offenceFamily?: string | null;

  @Field(() => String, { description: 'The article.' })
  article: string;

  @Field(() => String, { description: 'The law in force at the act (ICCPR Art. 15).' })
  lawInForce: string;

  @Field(() => String, {
    nullable: true,
    description: 'Since when that law is in force, `YYYY-MM-DD`; a law younger than the act is refused unless the family is 11 (LP3-LAW).',
  })
  lawInForceSince?: string | null;

  @Field(() => PartialDateScalar, { description: 'When the act was, as an interval with both ends.' })
  actPeriod: string;

  @Field(() => String, { nullable: true, description: 'Where.' })
  actPlace?: string | null;

  @Field(() => DurationScalar, { nullable: true, description: 'Least term.' })
  penaltyMin?: string | null;

  @Field(() => DurationScalar, { nullable: true, description: 'Greatest term.' })
  penaltyMax?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the law threatens life; false when left out.' })
  lifePossible?: boolean | null;

  @Field(() => Boolean, { description: 'Whether the law allows death for it; never for an act below 18 (I-06).' })
  deathPossible: boolean;

  @Field(() => [ID], { nullable: true, description: 'Items it rests on.' })
  evidenceIds?: string[] | null;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class RecordChargePayload {
  @Field(() => typeNamed('LegalProceeding'), { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
