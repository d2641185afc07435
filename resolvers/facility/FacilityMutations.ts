import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { changeFacilityStatus } from '../../commands/facility/changeFacilityStatus';
import { reconcileResidents } from '../../commands/facility/reconcileResidents';
import { recordFacilityCapacity } from '../../commands/facility/recordFacilityCapacity';
import { recordFacilityController } from '../../commands/facility/recordFacilityController';
import { recordFacilityVisit } from '../../commands/facility/recordFacilityVisit';
import { recordRollCall } from '../../commands/facility/recordRollCall';
import { facilityReads } from '../../queries/facility/facilityReads';
import { ChangeFacilityStatusInput, ChangeFacilityStatusPayload } from '../../schema/facility/changeFacilityStatus';
import { ReconcileResidentsInput, ReconcileResidentsPayload } from '../../schema/facility/reconcileResidents';
import { RecordFacilityCapacityInput, RecordFacilityCapacityPayload } from '../../schema/facility/recordFacilityCapacity';
import { RecordFacilityControllerInput, RecordFacilityControllerPayload } from '../../schema/facility/recordFacilityController';
import { RecordFacilityVisitInput, RecordFacilityVisitPayload } from '../../schema/facility/recordFacilityVisit';
import { RecordRollCallInput, RecordRollCallPayload } from '../../schema/facility/recordRollCall';
import type { ApiContext } from '../context';

const facilities = { facility: facilityReads };

/** Places of custody and camps: their status, who holds them, who was there (domain C.10). */
@Resolver()
export class FacilityMutations {
  @Mutation(() => ChangeFacilityStatusPayload, {
    description:
      'FA1. FACILITY_MONITOR or DECISION_AUTHORITY; a place closes when nobody is left in it (I-40). Errors: NOT_FOUND, STALE_VERSION, REASON_REQUIRED, GUARD_FAILED (FA1, I-40).',
  })
  changeFacilityStatus(
    @Arg('input', () => ChangeFacilityStatusInput, { description: 'The place and what is recorded.' }) input: ChangeFacilityStatusInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(changeFacilityStatus, input, facilities, info);
  }

  @Mutation(() => RecordFacilityControllerPayload, {
    description: 'FACILITY_MONITOR records who holds a place from an instant on. Errors: NOT_FOUND, STALE_VERSION, BAD_USER_INPUT.',
  })
  recordFacilityController(
    @Arg('input', () => RecordFacilityControllerInput, { description: 'The place and what is recorded.' })
    input: RecordFacilityControllerInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordFacilityController, input, facilities, info);
  }

  @Mutation(() => RecordFacilityCapacityPayload, {
    description:
      'FACILITY_MONITOR or DECISION_AUTHORITY records how many places can be used from a day on. Errors: NOT_FOUND, STALE_VERSION, REASON_REQUIRED, BAD_USER_INPUT.',
  })
  recordFacilityCapacity(
    @Arg('input', () => RecordFacilityCapacityInput, { description: 'The place and what is recorded.' }) input: RecordFacilityCapacityInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordFacilityCapacity, input, facilities, info);
  }

  @Mutation(() => RecordRollCallPayload, {
    description:
      'REGISTRAR records who was there, beside the register; each difference becomes a task. Errors: NOT_FOUND, STALE_VERSION, BAD_USER_INPUT.',
  })
  recordRollCall(
    @Arg('input', () => RecordRollCallInput, { description: 'The place and what is recorded.' }) input: RecordRollCallInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordRollCall, input, facilities, info);
  }

  @Mutation(() => RecordFacilityVisitPayload, {
    description: 'FACILITY_MONITOR records that a body visited a place. Errors: NOT_FOUND, STALE_VERSION, BAD_USER_INPUT.',
  })
  recordFacilityVisit(
    @Arg('input', () => RecordFacilityVisitInput, { description: 'The place and what is recorded.' }) input: RecordFacilityVisitInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordFacilityVisit, input, facilities, info);
  }

  @Mutation(() => ReconcileResidentsPayload, {
    description:
      'FA2. REGISTRAR says what became of residents of a place, all of the list or nothing, every fault by line (I-40, I-11). While it operates nobody moves by a list (GUARD_FAILED). Deaths and disappearances are referred, open requests of the dead end, and whoever looks after a child that is left alone is told. Errors: NOT_FOUND, STALE_VERSION, BAD_USER_INPUT, INVALID_TRANSITION, GUARD_FAILED.',
  })
  reconcileResidents(
    @Arg('input', () => ReconcileResidentsInput, { description: 'The place and the list.' }) input: ReconcileResidentsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(reconcileResidents, input, facilities, info);
  }
}
