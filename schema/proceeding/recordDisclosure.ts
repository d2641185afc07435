import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import type { LegalProceeding } from './LegalProceeding';

@InputType({ description: 'That the file was disclosed to the defence (LP4).' })
export class RecordDisclosureInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The proceeding.' })
  proceedingId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => DateTimeScalar, { description: 'When, UTC; the time of the defence runs from here. Not in the future.' })
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
export class RecordDisclosurePayload {
  @Field(() => typeNamed('LegalProceeding'), { description: 'The proceeding.' })
  legalProceeding: LegalProceeding;
}
