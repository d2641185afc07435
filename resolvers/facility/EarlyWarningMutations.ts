import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { confirmAlert, dismissAlert } from '../../commands/facility/alertVerbs';
import { approveContingencyPlan, closeContingencyPlan, recordContingencyPlan } from '../../commands/facility/contingencyPlanVerbs';
import { recordRiskReading } from '../../commands/facility/recordRiskReading';
import { assessFacilityRisk, confirmFacilityRisk, rejectFacilityRisk } from '../../commands/facility/riskSnapshotVerbs';
import { facilityReads } from '../../queries/facility/facilityReads';
import { contingencyPlanReads, facilityAlertReads, riskSnapshotReads } from '../../queries/facility/riskReads';
import { ApproveContingencyPlanInput, ApproveContingencyPlanPayload } from '../../schema/facility/approveContingencyPlan';
import { AssessFacilityRiskInput, AssessFacilityRiskPayload } from '../../schema/facility/assessFacilityRisk';
import { CloseContingencyPlanInput, CloseContingencyPlanPayload } from '../../schema/facility/closeContingencyPlan';
import { ConfirmAlertInput, ConfirmAlertPayload } from '../../schema/facility/confirmAlert';
import { ConfirmFacilityRiskInput, ConfirmFacilityRiskPayload } from '../../schema/facility/confirmFacilityRisk';
import { DismissAlertInput, DismissAlertPayload } from '../../schema/facility/dismissAlert';
import { RecordContingencyPlanInput, RecordContingencyPlanPayload } from '../../schema/facility/recordContingencyPlan';
import { RecordRiskReadingInput, RecordRiskReadingPayload } from '../../schema/facility/recordRiskReading';
import { RejectFacilityRiskInput, RejectFacilityRiskPayload } from '../../schema/facility/rejectFacilityRisk';
import type { ApiContext } from '../context';

const alerts = { facilityAlert: facilityAlertReads };
const plans = { contingencyPlan: contingencyPlanReads };
const snapshots = { facilityRiskSnapshot: riskSnapshotReads };

/** Early warning about places: readings, alerts, plans and assessments (domain C.10). */
@Resolver()
export class EarlyWarningMutations {
  @Mutation(() => RecordRiskReadingPayload, {
    description:
      'FACILITY_MONITOR or REGISTRAR records what no record can count; one that reaches a threshold raises an alert. Errors: NOT_FOUND, STALE_VERSION, BAD_USER_INPUT.',
  })
  recordRiskReading(
    @Arg('input', () => RecordRiskReadingInput, { description: 'The place and the reading.' }) input: RecordRiskReadingInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordRiskReading, input, { facility: facilityReads }, info);
  }

  @Mutation(() => ConfirmAlertPayload, {
    description:
      'AL1. FACILITY_MONITOR or DECISION_AUTHORITY says that it is so; a contingency plan is opened. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED.',
  })
  confirmAlert(
    @Arg('input', () => ConfirmAlertInput, { description: 'The alert and why.' }) input: ConfirmAlertInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(confirmAlert, input, alerts, info);
  }

  @Mutation(() => DismissAlertPayload, {
    description:
      'AL2. FACILITY_MONITOR or DECISION_AUTHORITY says that it is not so. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED.',
  })
  dismissAlert(
    @Arg('input', () => DismissAlertInput, { description: 'The alert and why.' }) input: DismissAlertInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(dismissAlert, input, alerts, info);
  }

  @Mutation(() => RecordContingencyPlanPayload, {
    description:
      'CP1. FACILITY_MONITOR, TRANSFER_COORDINATOR or DECISION_AUTHORITY. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT.',
  })
  recordContingencyPlan(
    @Arg('input', () => RecordContingencyPlanInput, { description: 'The plan and its parts.' }) input: RecordContingencyPlanInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordContingencyPlan, input, plans, info);
  }

  @Mutation(() => ApproveContingencyPlanPayload, {
    description:
      'CP2. A DECISION_AUTHORITY other than who wrote it last; it is whole, and the receiving places suffice. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED (CP-ORDER, CP-RECEIVING, CP-CARRIERS, CP-FALLBACK).',
  })
  approveContingencyPlan(
    @Arg('input', () => ApproveContingencyPlanInput, { description: 'The plan.' }) input: ApproveContingencyPlanInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(approveContingencyPlan, input, plans, info);
  }

  @Mutation(() => CloseContingencyPlanPayload, {
    description: 'CP3. DECISION_AUTHORITY. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED.',
  })
  closeContingencyPlan(
    @Arg('input', () => CloseContingencyPlanInput, { description: 'The plan and why.' }) input: CloseContingencyPlanInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(closeContingencyPlan, input, plans, info);
  }

  @Mutation(() => AssessFacilityRiskPayload, {
    description:
      'FACILITY_MONITOR assesses a place: the rules give a level with its reasons, which another confirms. Errors: NOT_FOUND, STALE_VERSION, BAD_USER_INPUT.',
  })
  assessFacilityRisk(
    @Arg('input', () => AssessFacilityRiskInput, { description: 'The place.' }) input: AssessFacilityRiskInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(assessFacilityRisk, input, snapshots, info);
  }

  @Mutation(() => ConfirmFacilityRiskPayload, {
    description:
      'FR1. A DECISION_AUTHORITY other than who assessed. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED (I-32), REASON_REQUIRED, BAD_USER_INPUT.',
  })
  confirmFacilityRisk(
    @Arg('input', () => ConfirmFacilityRiskInput, { description: 'The snapshot and the level.' }) input: ConfirmFacilityRiskInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(confirmFacilityRisk, input, snapshots, info);
  }

  @Mutation(() => RejectFacilityRiskPayload, {
    description:
      'FR2. A DECISION_AUTHORITY other than who assessed. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, REASON_REQUIRED.',
  })
  rejectFacilityRisk(
    @Arg('input', () => RejectFacilityRiskInput, { description: 'The snapshot and why.' }) input: RejectFacilityRiskInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(rejectFacilityRisk, input, snapshots, info);
  }
}
