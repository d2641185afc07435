import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { completeEmergencyChecks } from '../../commands/movement/emergencyChecks';
import { openEmergencyLane } from '../../commands/movement/openEmergencyLane';
import { overrideDestination } from '../../commands/movement/overrideDestination';
import { recordLateMovementEvents } from '../../commands/movement/recordLateMovementEvents';
import { movementReads } from '../../queries/movement/movementReads';
import {
  CompleteEmergencyChecksInput,
  CompleteEmergencyChecksPayload,
  OpenEmergencyLaneInput,
  OpenEmergencyLanePayload,
  OverrideDestinationInput,
  OverrideDestinationPayload,
} from '../../schema/movement/emergency';
import { RecordLateMovementEventsInput, RecordLateMovementEventsPayload } from '../../schema/movement/recordLateMovementEvents';
import type { ApiContext } from '../context';

const payload = { movement: movementReads };

/** Mass moves in an emergency, and what convoys without a line report late. */
@Resolver()
export class EmergencyMutations {
  @Mutation(() => OpenEmergencyLanePayload, {
    description:
      'DECISION_AUTHORITY opens an emergency lane, once for a movement: escort records, fitness, the receiving side’s confirmation and the notice to the ICRC may be completed within 72 hours of the departure. I-05, I-10, I-11 and the list by identity stand. Errors: BAD_USER_INPUT, REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (EMERGENCY_LANE).',
  })
  openEmergencyLane(
    @Arg('input', () => OpenEmergencyLaneInput, { description: 'The movement, why and until when.' }) input: OpenEmergencyLaneInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(openEmergencyLane, input, payload, info);
  }

  @Mutation(() => OverrideDestinationPayload, {
    description:
      'DECISION_AUTHORITY has people admitted to a destination inside the country that has closed or lost its recognition on the way; that is an incident (I-03). Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (I-03).',
  })
  overrideDestination(
    @Arg('input', () => OverrideDestinationInput, { description: 'The movement and why.' }) input: OverrideDestinationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(overrideDestination, input, payload, info);
  }

  @Mutation(() => CompleteEmergencyChecksPayload, {
    description:
      'Completes what an emergency departure left out: HEALTH_OFFICER fitness, TRANSFER_COORDINATOR or REGISTRAR escort records that are confirmed by now, TRANSFER_COORDINATOR the rest. Errors: BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (ROLE, ESCORT_RECORD, EMERGENCY_CHECKS).',
  })
  completeEmergencyChecks(
    @Arg('input', () => CompleteEmergencyChecksInput, { description: 'The movement and the checks.' }) input: CompleteEmergencyChecksInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(completeEmergencyChecks, input, payload, info);
  }

  @Mutation(() => RecordLateMovementEventsPayload, {
    description:
      'TRANSFER_COORDINATOR, and REGISTRAR for its counts and arrivals, tells late what happened on the ground, in any order: the story is told once more in the order in which it happened, and written whole or not at all. With `dryRun` nothing is written, and the report says which events are not valid and why, without naming a person. Errors: BAD_USER_INPUT (a code for each event that is not valid), NOT_FOUND, STALE_VERSION.',
  })
  recordLateMovementEvents(
    @Arg('input', () => RecordLateMovementEventsInput, { description: 'The movement and the events.' })
    input: RecordLateMovementEventsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordLateMovementEvents, input, payload, info);
  }
}
