import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ContingencyPlan } from './ContingencyPlan';

@InputType({ description: 'A plan that is approved.' })
export class ApproveContingencyPlanInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The plan.' })
  planId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class ApproveContingencyPlanPayload {
  @Field(() => ContingencyPlan, { description: 'As the caller sees it now.' })
  contingencyPlan: ContingencyPlan;
}
