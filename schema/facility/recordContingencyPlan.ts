import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ContingencyPlan } from './ContingencyPlan';

@InputType({ description: 'Places that a facility offers.' })
export class ReceivingPlacesInput {
  @Field(() => String, { description: 'Code of the facility.' })
  facilityCode: string;

  @Field(() => Int, { description: 'For how many persons, 1 or more.' })
  places: number;
}

@InputType({ description: 'Parts of a plan; a part left out stays as it is.' })
export class RecordContingencyPlanInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The plan.' })
  planId: string;

  @Field(() => String, { nullable: true, description: 'Who is moved first.' })
  orderOfMoving?: string | null;

  @Field(() => [ReceivingPlacesInput], { nullable: true, description: 'Who receives how many, whole.' })
  receiving?: ReceivingPlacesInput[] | null;

  @Field(() => [String], { nullable: true, description: 'Who carries.' })
  carriers?: string[] | null;

  @Field(() => String, { nullable: true, description: 'What is done if it fails.' })
  fallback?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class RecordContingencyPlanPayload {
  @Field(() => ContingencyPlan, { description: 'As the caller sees it now.' })
  contingencyPlan: ContingencyPlan;
}
