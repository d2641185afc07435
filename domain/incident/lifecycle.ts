import { lifecycle } from '../lifecycle/lifecycle';
import { type IncidentKind, type IncidentStatus, incidentStatuses } from './vocabulary';

export interface IncidentFacts {
  readonly kind: IncidentKind;
}

/** Domain C.10. A referred incident is with the independent authority and is not closed from here. */
export const incidentLifecycle = lifecycle<IncidentStatus, IncidentFacts>()({
  name: 'Incident',
  states: incidentStatuses,
  final: ['CLOSED', 'REFERRED'],
  verbs: {
    triage: step('IN1', ['REPORTED'], 'TRIAGED', 'The incident was looked at.'),
    investigate: step('IN2', ['TRIAGED'], 'UNDER_INVESTIGATION', 'The investigation began.'),
    substantiate: step('IN3', ['UNDER_INVESTIGATION'], 'SUBSTANTIATED', 'The incident was found true.'),
    refute: step('IN4', ['UNDER_INVESTIGATION'], 'UNSUBSTANTIATED', 'The incident was not found true.'),
    leaveOpen: step('IN5', ['UNDER_INVESTIGATION'], 'INCONCLUSIVE', 'The investigation was inconclusive.'),
    remedy: step('IN6', ['SUBSTANTIATED', 'UNSUBSTANTIATED', 'INCONCLUSIVE'], 'REMEDIED', 'Remedies were taken.'),
    close: step('IN7', ['REMEDIED'], 'CLOSED', 'The incident was closed.'),
    refer: step(
      'IN8',
      ['REPORTED', 'TRIAGED', 'UNDER_INVESTIGATION'],
      'REFERRED',
      'The incident was referred to an independent authority.',
    ),
  },
});

function step<const From extends IncidentStatus, const To extends IncidentStatus>(
  row: string,
  from: readonly From[],
  to: To,
  event: string,
) {
  return { row, from, to, by: ['FACILITY_MONITOR', 'REGISTRAR'] as const, guards: [], audience: 'CUSTODIAL' as const, event };
}
