import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Incident } from './Incident';

@InputType({ description: 'Says what was done after an incident.' })
export class RecordIncidentRemedyInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The incident.' })
  incidentId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'What was done. At least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The incident as it is now.' })
export class RecordIncidentRemedyPayload {
  @Field(() => Incident, { description: 'The incident.' })
  incident: Incident;
}
