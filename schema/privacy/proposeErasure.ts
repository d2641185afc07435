import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ErasureGround } from '../../domain/privacy/vocabulary';
import { ErasureGroundEnum } from './enumerations';
import { RetentionRecord } from './RetentionRecord';

@InputType({ description: 'Proposes the erasure of a record.' })
export class ProposeErasureInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'Whose record.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ErasureGroundEnum, { description: 'Its retention ended, or the person asked for it.' })
  ground: ErasureGround;

  @Field(() => String, { description: 'Why it is needed no longer, in at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The retention of the record as it is now.' })
export class ProposeErasurePayload {
  @Field(() => RetentionRecord, { description: 'The retention of the record as it is now.' })
  retention: RetentionRecord;
}
