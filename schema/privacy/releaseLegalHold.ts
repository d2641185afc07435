import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LegalHold } from './LegalHold';

@InputType({ description: 'Ends a legal hold.' })
export class ReleaseLegalHoldInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The legal hold.' })
  holdId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'The legal hold as it is now.' })
export class ReleaseLegalHoldPayload {
  @Field(() => LegalHold, { description: 'The legal hold as it is now.' })
  legalHold: LegalHold;
}
