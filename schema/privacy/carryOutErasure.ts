import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RetentionRecord } from './RetentionRecord';

@InputType({ description: 'Carries out an erasure that was proposed.' })
export class CarryOutErasureInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'Whose record.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'The retention of the record as it is now.' })
export class CarryOutErasurePayload {
  @Field(() => RetentionRecord, { description: 'The retention of the record as it is now.' })
  retention: RetentionRecord;
}
