import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { IncidentFinding } from '../../domain/incident/lifecycle';
import { IncidentFindingEnum } from './enumerations';
import { Incident } from './Incident';

@InputType({ description: 'Says what an investigation found.' })
export class ConcludeIncidentInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The incident.' })
  incidentId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Why it was found so. At least 20 characters.' })
  reasons: string;

  @Field(() => IncidentFindingEnum, { description: 'What was found.' })
  finding: IncidentFinding;
}

@ObjectType({ description: 'The incident as it is now.' })
export class ConcludeIncidentPayload {
  @Field(() => Incident, { description: 'The incident.' })
  incident: Incident;
}
