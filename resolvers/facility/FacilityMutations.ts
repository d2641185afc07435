import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { changeFacilityStatus } from '../../commands/facility/changeFacilityStatus';
import { recordFacilityController } from '../../commands/facility/recordFacilityController';
import { recordFacilityVisit } from '../../commands/facility/recordFacilityVisit';
import { recordRollCall } from '../../commands/facility/recordRollCall';
import { facilityReads } from '../../queries/facility/facilityReads';
import { ChangeFacilityStatusInput, ChangeFacilityStatusPayload } from '../../schema/facility/changeFacilityStatus';
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
}
