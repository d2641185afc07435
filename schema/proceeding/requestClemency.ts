import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ClemencyKind } from '../../domain/proceeding/sentence';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import type { LegalProceeding } from './LegalProceeding';
import { ClemencyKindEnum } from './sentenceEnumerations';

@InputType({ description: 'A petition for clemency (LP8).' })
export class RequestClemencyInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The proceeding.' })
  proceedingId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ClemencyKindEnum, { description: 'What is asked for.' })
  kind: ClemencyKind;

  @Field(() => String, { description: 'Who asks: the person, counsel, the family, a State.' })
  askedBy: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC; not in the future.' })
  askedAt: Date;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class RequestClemencyPayload {
  @Field(() => typeNamed('LegalProceeding'), { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
