import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RetentionRecord } from './RetentionRecord';

@InputType({ description: 'Keeps a record that was due for its review.' })
export class KeepRecordInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'Whose record.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Why it is still needed, in at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The retention of the record as it is now.' })
export class KeepRecordPayload {
  @Field(() => RetentionRecord, { description: 'The retention of the record as it is now.' })
  retention: RetentionRecord;
}
