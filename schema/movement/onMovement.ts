import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { Movement } from './Movement';

/** What every verb on an existing movement takes. */
@InputType()
export abstract class OnMovementInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The movement.' })
  movementId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

/** As above, for what happens on the ground: with both clocks. */
@InputType()
export abstract class HappenedInput extends OnMovementInput {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it happened, UTC; left out, now. Not in the future, and not before what is on record: earlier events go to recordLateMovementEvents.',
  })
  occurredAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Needed for what happened more than 24 hours ago (I-43), at least 20 characters.' })
  lateReason?: string | null;
}

/** What every verb on a movement answers. */
@ObjectType()
export abstract class MovementPayload {
  @Field(() => Movement, { description: 'The movement.' })
  movement: Movement;
}
