import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PartialDateScalar } from '../reference/scalars';
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

  @Field(() => String, { nullable: true, description: 'ICCS family, such as 09.' })
  offenceFamily?: string | null;

  @Field(() => String, { description: 'The article.' })
  article: string;

  @Field(() => String, { description: 'The law in force at the act (ICCPR Art. 15).' })
  lawInForce: string;

  @Field(() => PartialDateScalar, { description: 'When the act was, as an interval with both ends.' })
  actPeriod: string;

  @Field(() => String, { nullable: true, description: 'Where.' })
  actPlace?: string | null;

  @Field(() => Boolean, { description: 'Whether the law allows death for it.' })
  deathPossible: boolean;

  @Field(() => [ID], { nullable: true, description: 'Items it rests on.' })
  evidenceIds?: string[] | null;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class RecordChargePayload {
  @Field(() => typeNamed('LegalProceeding'), { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
