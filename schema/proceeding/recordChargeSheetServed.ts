import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, LanguageTagScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import type { LegalProceeding } from './LegalProceeding';

@InputType({ description: 'That the charge sheet was served (LP4).' })
export class RecordChargeSheetServedInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The proceeding.' })
  proceedingId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was served, UTC; not in the future.' })
  occurredAt: Date;

  @Field(() => LanguageTagScalar, { description: 'In which language it is written.' })
  lang: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who read it to the person in a language understood; left out where the sheet is written in it.',
  })
  interpreter?: string | null;

  @Field(() => String, { nullable: true, description: 'The paper, by reference.' })
  reference?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is recorded more than 24 hours later, at least 20 characters; needed only then.',
  })
  lateReasons?: string | null;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class RecordChargeSheetServedPayload {
  @Field(() => typeNamed('LegalProceeding'), { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
