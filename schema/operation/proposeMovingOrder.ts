import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MovingOrder } from './MovingOrder';

@InputType({ description: 'A proposal of who moves in which order.' })
export class ProposeMovingOrderInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The operation; everybody in the places that it empties is put in order.' })
  operationId: string;

  @Field(() => Int, { description: 'Persons in one batch, 1 to 1000.' })
  batchSize: number;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class ProposeMovingOrderPayload {
  @Field(() => MovingOrder, { description: 'As the caller sees it now.' })
  movingOrder: MovingOrder;
}
