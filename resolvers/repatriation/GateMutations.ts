import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { appointCounsel } from '../../commands/repatriation/appointCounsel';
import { clearGate } from '../../commands/repatriation/clearGate';
import { failGate } from '../../commands/repatriation/failGate';
import { markGateNotApplicable } from '../../commands/repatriation/markGateNotApplicable';
import { recordAdmissibilityRuling } from '../../commands/repatriation/recordAdmissibilityRuling';
import { recordConsent } from '../../commands/repatriation/recordConsent';
import { repatriationRequestReads } from '../../queries/repatriation/repatriationRequestReads';
import { AppointCounselInput, AppointCounselPayload } from '../../schema/repatriation/appointCounsel';
import { ClearGateInput } from '../../schema/repatriation/ClearGateInput';
import { ClearGatePayload } from '../../schema/repatriation/ClearGatePayload';
import { FailGateInput, FailGatePayload } from '../../schema/repatriation/failGate';
import { MarkGateNotApplicableInput, MarkGateNotApplicablePayload } from '../../schema/repatriation/markGateNotApplicable';
import { RecordAdmissibilityRulingInput, RecordAdmissibilityRulingPayload } from '../../schema/repatriation/recordAdmissibilityRuling';
import { RecordConsentInput, RecordConsentPayload } from '../../schema/repatriation/recordConsent';
import type { ApiContext } from '../context';

const payload = { repatriationRequest: repatriationRequestReads };

/** Gates, and what they rest on. */
@Resolver()
export class GateMutations {
  @Mutation(() => ClearGatePayload, {
    description:
      'The owner of a gate that clears by hand clears it (contract, gates), while the request is REGISTERED to HANDOVER_SCHEDULED. Errors: FORBIDDEN (another’s gate), NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  clearGate(
    @Arg('input', () => ClearGateInput, { description: 'The request and what the verb needs.' }) input: ClearGateInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(clearGate, input, payload, info);
  }

  @Mutation(() => FailGatePayload, {
    description:
      'The owner of a gate that is decided by hand finds that it fails. Errors: FORBIDDEN, NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  failGate(
    @Arg('input', () => FailGateInput, { description: 'The request and what the verb needs.' }) input: FailGateInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(failGate, input, payload, info);
  }

  @Mutation(() => MarkGateNotApplicablePayload, {
    description:
      'LEGAL_OFFICER finds that a gate does not apply, where rulings 12 allow it. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  markGateNotApplicable(
    @Arg('input', () => MarkGateNotApplicableInput, { description: 'The request and what the verb needs.' })
    input: MarkGateNotApplicableInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(markGateNotApplicable, input, payload, info);
  }

  @Mutation(() => AppointCounselPayload, {
    description:
      'LEGAL_OFFICER records the person’s lawyer; earlier counsel is relieved. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION.',
  })
  appointCounsel(
    @Arg('input', () => AppointCounselInput, { description: 'The request and what the verb needs.' }) input: AppointCounselInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(appointCounsel, input, payload, info);
  }

  @Mutation(() => RecordConsentPayload, {
    description:
      'LEGAL_OFFICER or CHILD_PROTECTION_OFFICER records the answer; the last counts. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION.',
  })
  recordConsent(
    @Arg('input', () => RecordConsentInput, { description: 'The request and what the verb needs.' }) input: RecordConsentInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordConsent, input, payload, info);
  }

  @Mutation(() => RecordAdmissibilityRulingPayload, {
    description:
      'COURT_REGISTRAR records whether an extradition is admissible. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (RQ7: not an extradition).',
  })
  recordAdmissibilityRuling(
    @Arg('input', () => RecordAdmissibilityRulingInput, { description: 'The request and what the verb needs.' })
    input: RecordAdmissibilityRulingInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordAdmissibilityRuling, input, payload, info);
  }
}
