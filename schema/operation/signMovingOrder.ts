import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MovingOrder } from './MovingOrder';

@InputType({ description: 'An order that is signed.' })
export class SignMovingOrderInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The order.' })
  orderId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class SignMovingOrderPayload {
  @Field(() => MovingOrder, { description: 'As the caller sees it now.' })
  movingOrder: MovingOrder;
}
