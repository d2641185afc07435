import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import type { LegalProceeding } from './LegalProceeding';

@InputType({ description: 'That person and counsel were told of a hearing (LP4).' })
export class RecordHearingNoticeInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The proceeding.' })
  proceedingId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'The hearing, which is still to be held.' })
  hearingId: string;

  @Field(() => DateTimeScalar, { description: 'When they were told, UTC; not in the future.' })
  occurredAt: Date;

  @Field(() => String, { nullable: true, description: 'The paper, by reference.' })
  reference?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is recorded more than 24 hours later, at least 20 characters; needed only then.',
  })
  lateReasons?: string | null;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class RecordHearingNoticePayload {
  @Field(() => typeNamed('LegalProceeding'), { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
