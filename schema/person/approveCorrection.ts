import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Correction } from './Correction';

@InputType({ description: 'A correction that is approved.' })
export class ApproveCorrectionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The correction.' })
  correctionId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'The correction as it is now.' })
export class ApproveCorrectionPayload {
  @Field(() => Correction, { description: 'The correction.' })
  correction: Correction;
}
