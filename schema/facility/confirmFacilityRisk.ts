import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { FacilityRiskSnapshot } from './FacilityRiskSnapshot';

@InputType({ description: 'The level that a human confirms.' })
export class ConfirmFacilityRiskInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The snapshot.' })
  snapshotId: string;

  @Field(() => Int, { nullable: true, description: '1 to 5; left out: the level that the rules gave.' })
  level?: number | null;

  @Field(() => String, { nullable: true, description: 'Needed for another level than the rules gave, in at least 20 characters.' })
  reasons?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class ConfirmFacilityRiskPayload {
  @Field(() => FacilityRiskSnapshot, { description: 'As the caller sees it now.' })
  facilityRiskSnapshot: FacilityRiskSnapshot;
}
