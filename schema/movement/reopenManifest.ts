import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Movement } from './Movement';

@InputType({ description: 'Reopens a locked list; the locked version is kept.' })
export class ReopenManifestInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The movement.' })
  movementId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Why, at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class ReopenManifestPayload {
  @Field(() => Movement, { description: 'The movement.' })
  movement: Movement;
}
