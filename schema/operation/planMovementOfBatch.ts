import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MovementLegInput } from '../movement/planMovement';
import { DateTimeScalar } from '../reference/scalars';
import { MovingOrder } from './MovingOrder';

@InputType({ description: 'A movement of a batch; its list is written by `addToManifest`.' })
export class PlanMovementOfBatchInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The order.' })
  orderId: string;

  @Field(() => Int, { description: 'Number of the batch.' })
  batch: number;

  @Field(() => String, { description: 'Code of the place that receives.' })
  toFacilityCode: string;

  @Field(() => [MovementLegInput], { nullable: true, description: 'The legs, in order.' })
  legs?: MovementLegInput[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Planned departure, UTC.' })
  departurePlannedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Who carries; may be named at authorisation.' })
  carrier?: string | null;

  @Field(() => String, { nullable: true, description: 'The way; may be set at authorisation.' })
  route?: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of escorts, 0 or more.' })
  escorts?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a female escort travels along.' })
  femaleEscort?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Reference of the receiving place’s confirmation.' })
  receivingConfirmation?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the ICRC was informed, UTC.' })
  icrcInformedAt?: Date | null;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class PlanMovementOfBatchPayload {
  @Field(() => MovingOrder, { description: 'As the caller sees it now.' })
  movingOrder: MovingOrder;
}
