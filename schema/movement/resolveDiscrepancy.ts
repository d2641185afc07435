import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ResolutionOutcome } from '../../domain/movement/entries';
import { ManifestEntryStatusEnum } from './enumerations';
import { Movement } from './Movement';

@InputType({ description: 'Resolves one difference between the two sides’ counts.' })
export class ResolveDiscrepancyInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The movement.' })
  movementId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'The difference.' })
  discrepancyId: string;

  @Field(() => String, { description: 'What was found out, at least 20 characters.' })
  resolution: string;

  @Field(() => ManifestEntryStatusEnum, {
    nullable: true,
    description:
      'What became of the person; required for MISSING and SUBSTITUTED: RECEIVED, NOT_PRESENTED, REMOVED_BY_COURT, ESCAPED, DECEASED or DIVERTED. RECEIVED for an EXTRA person brings it into the new custody.',
  })
  outcome?: ResolutionOutcome | null;

  @Field(() => String, { nullable: true, description: 'Case reference of the incident; required for ESCAPED and DECEASED.' })
  incidentRef?: string | null;
}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class ResolveDiscrepancyPayload {
  @Field(() => Movement, { description: 'The movement.' })
  movement: Movement;
}
