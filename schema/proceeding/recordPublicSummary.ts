import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import type { LegalProceeding } from './LegalProceeding';

@InputType({ description: 'What of a case everybody may read who sees it (LP10).' })
export class RecordPublicSummaryInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The proceeding.' })
  proceedingId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'In at most 2,000 characters; no word of a name of the person, and no reference or number of it. Null takes back what was said.',
  })
  summary: string | null;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class RecordPublicSummaryPayload {
  @Field(() => typeNamed('LegalProceeding'), { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
