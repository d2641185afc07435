import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MovingOrder } from './MovingOrder';

@InputType({ description: 'A family that a human puts in another batch.' })
export class OverrideMovingOrderInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The order.' })
  orderId: string;

  @Field(() => ID, { description: 'One of the family; the others come along.' })
  personId: string;

  @Field(() => Int, { description: 'Number of the batch.' })
  batch: number;

  @Field(() => String, { description: 'Why, in at least 20 characters.' })
  reasons: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class OverrideMovingOrderPayload {
  @Field(() => MovingOrder, { description: 'As the caller sees it now.' })
  movingOrder: MovingOrder;
}
