import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Says who monitors an assurance, and for how long.' })
export class PlanAssuranceMonitoringInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'The assurance.' })
  assuranceId: string;

  @Field(() => String, { description: 'The body that visits the person.' })
  body: string;

  @Field(() => Int, { description: 'For how many months from the handover: 12 to 24.' })
  monitoringMonths: number;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class PlanAssuranceMonitoringPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
