import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import {
  beginIncidentInvestigation,
  closeIncident,
  concludeIncident,
  recordIncidentRemedy,
  recordReferralOutcome,
  recordReferralReceipt,
  referIncident,
  triageIncident,
} from '../../commands/incident/incidentVerbs';
import { reportIncident } from '../../commands/incident/reportIncident';
import { incidentReads } from '../../queries/incident/incidentReads';
import { BeginIncidentInvestigationInput, BeginIncidentInvestigationPayload } from '../../schema/incident/beginIncidentInvestigation';
import { CloseIncidentInput, CloseIncidentPayload } from '../../schema/incident/closeIncident';
import { ConcludeIncidentInput, ConcludeIncidentPayload } from '../../schema/incident/concludeIncident';
import { RecordIncidentRemedyInput, RecordIncidentRemedyPayload } from '../../schema/incident/recordIncidentRemedy';
import { RecordReferralOutcomeInput, RecordReferralOutcomePayload } from '../../schema/incident/recordReferralOutcome';
import { RecordReferralReceiptInput, RecordReferralReceiptPayload } from '../../schema/incident/recordReferralReceipt';
import { ReferIncidentInput, ReferIncidentPayload } from '../../schema/incident/referIncident';
import { ReportIncidentInput, ReportIncidentPayload } from '../../schema/incident/reportIncident';
import { TriageIncidentInput, TriageIncidentPayload } from '../../schema/incident/triageIncident';
import type { ApiContext } from '../context';

const incidents = { incident: incidentReads };

/** The course of an incident, from its report to its end. */
@Resolver()
export class IncidentMutations {
  @Mutation(() => ReportIncidentPayload, {
    description:
      'FACILITY_MONITOR and REGISTRAR report every kind, every other role an allegation of torture. Deaths, disappearances, torture and sexual violence are referred to an independent authority at once. Errors: FORBIDDEN, BAD_USER_INPUT, NOT_FOUND.',
  })
  reportIncident(
    @Arg('input', () => ReportIncidentInput, { description: 'What happened, where and when.' }) input: ReportIncidentInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(reportIncident, input, incidents, info);
  }

  @Mutation(() => TriageIncidentPayload, {
    description: 'FACILITY_MONITOR or REGISTRAR has looked at the report. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  triageIncident(
    @Arg('input', () => TriageIncidentInput, { description: 'The incident.' }) input: TriageIncidentInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(triageIncident, input, incidents, info);
  }

  @Mutation(() => BeginIncidentInvestigationPayload, {
    description:
      'FACILITY_MONITOR or LEGAL_OFFICER begins an investigation; never of what belongs to an independent authority (domain C.10). Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  beginIncidentInvestigation(
    @Arg('input', () => BeginIncidentInvestigationInput, { description: 'The incident.' }) input: BeginIncidentInvestigationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(beginIncidentInvestigation, input, incidents, info);
  }

  @Mutation(() => ConcludeIncidentPayload, {
    description:
      'FACILITY_MONITOR or LEGAL_OFFICER, another than the reporter, says what was found. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED, FOUR_EYES_REQUIRED, GUARD_FAILED.',
  })
  concludeIncident(
    @Arg('input', () => ConcludeIncidentInput, { description: 'The incident.' }) input: ConcludeIncidentInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(concludeIncident, input, incidents, info);
  }

  @Mutation(() => RecordIncidentRemedyPayload, {
    description:
      'REGISTRAR or LEGAL_OFFICER records what was done: people moved, property replaced, a rule changed. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED.',
  })
  recordIncidentRemedy(
    @Arg('input', () => RecordIncidentRemedyInput, { description: 'The incident.' }) input: RecordIncidentRemedyInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordIncidentRemedy, input, incidents, info);
  }

  @Mutation(() => CloseIncidentPayload, {
    description:
      'FACILITY_MONITOR or LEGAL_OFFICER, another than who concluded it, closes the incident. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED.',
  })
  closeIncident(
    @Arg('input', () => CloseIncidentInput, { description: 'The incident.' }) input: CloseIncidentInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(closeIncident, input, incidents, info);
  }

  @Mutation(() => ReferIncidentPayload, {
    description:
      'FACILITY_MONITOR or LEGAL_OFFICER refers the incident; from then on the place has no say in it. A data breach goes to the supervisory authority within 72 hours (LED Art. 30). Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT.',
  })
  referIncident(
    @Arg('input', () => ReferIncidentInput, { description: 'The incident.' }) input: ReferIncidentInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(referIncident, input, incidents, info);
  }

  @Mutation(() => RecordReferralReceiptPayload, {
    description:
      'LEGAL_OFFICER records that the independent authority has the referral, due within 24 hours (Mandela Rule 71). Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT, GUARD_FAILED (IN-RECEIVED).',
  })
  recordReferralReceipt(
    @Arg('input', () => RecordReferralReceiptInput, { description: 'The incident.' }) input: RecordReferralReceiptInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordReferralReceipt, input, incidents, info);
  }

  @Mutation(() => RecordReferralOutcomePayload, {
    description:
      'LEGAL_OFFICER, another than the reporter, records what the independent authority answered, which closes the incident. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED, FOUR_EYES_REQUIRED.',
  })
  recordReferralOutcome(
    @Arg('input', () => RecordReferralOutcomeInput, { description: 'The incident.' }) input: RecordReferralOutcomeInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordReferralOutcome, input, incidents, info);
  }
}
