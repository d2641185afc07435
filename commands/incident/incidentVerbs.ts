import type { IncidentFinding } from '../../domain/incident/lifecycle';
import { type IncidentInput, incidentCommand, named, nothing, type ReasonedIncidentInput, reasoned } from './incidentStep';

/** IN1. Monitor or registrar has looked at the report. */
export const triageIncident = incidentCommand<IncidentInput>('triageIncident', nothing, () => ({ status: 'TRIAGED' }));

/** IN2. Not for what belongs to an independent authority. */
export const beginIncidentInvestigation = incidentCommand<IncidentInput>('beginIncidentInvestigation', nothing, () => ({
  status: 'UNDER_INVESTIGATION',
}));

export interface ConcludeIncidentInput extends ReasonedIncidentInput {
  readonly finding: IncidentFinding;
}

/** IN3. Somebody else than the reporter says what was found, and why. */
export const concludeIncident = incidentCommand<ConcludeIncidentInput>(
  'concludeIncident',
  reasoned,
  ({ finding, reasons }, { accountId }) => ({ status: finding, changes: { finding: reasons, concludedBy: accountId } }),
);

/** IN4. What was done: people moved, property replaced, a rule changed. */
export const recordIncidentRemedy = incidentCommand<ReasonedIncidentInput>('recordIncidentRemedy', reasoned, ({ reasons }) => ({
  status: 'REMEDIED',
  changes: { remedy: reasons },
}));

/** IN5. Somebody else than who concluded it. */
export const closeIncident = incidentCommand<IncidentInput>('closeIncident', nothing, (_input, { now }) => ({
  status: 'CLOSED',
  changes: { closedAt: now },
}));

export interface ReferIncidentInput extends IncidentInput {
  /** The authority, independent of the place. */
  readonly referredTo: string;
}

/** IN6. From now on the place has no say in it. A data breach goes to the supervisory authority (LED Art. 30). */
export const referIncident = incidentCommand<ReferIncidentInput>(
  'referIncident',
  ({ referredTo }) => named('input.referredTo', referredTo),
  ({ referredTo }) => ({ status: 'REFERRED', toldTo: referredTo, changes: { referredTo } }),
);

export interface RecordReferralReceiptInput extends IncidentInput {
  /** The reference under which the authority keeps it. */
  readonly reference: string;
}

/** IN6. The authority has it: a referral that nobody confirms was sent into the air. */
export const recordReferralReceipt = incidentCommand<RecordReferralReceiptInput>(
  'recordReferralReceipt',
  ({ reference }) => named('input.reference', reference),
  ({ reference }, { now, referredTo }) => ({
    status: 'REFERRED',
    toldTo: referredTo,
    changes: { referralReceipt: reference, referralReceivedAt: now },
  }),
);

/** IN7. What the independent authority answered closes what was referred. */
export const recordReferralOutcome = incidentCommand<ReasonedIncidentInput>('recordReferralOutcome', reasoned, ({ reasons }, { now }) => ({
  status: 'CLOSED',
  changes: { referralOutcome: reasons, closedAt: now },
}));
