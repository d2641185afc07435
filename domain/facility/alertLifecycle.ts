import { lifecycle } from '../lifecycle/lifecycle';

export const alertStatuses = ['RAISED', 'CONFIRMED', 'DISMISSED'] as const;
export type AlertStatus = (typeof alertStatuses)[number];

/** How long an indicator that a human has judged is not raised again, unless it grew worse. */
export const ALERT_QUIET_DAYS = 7;

/** I-37: the platform raises an alert and changes nothing else; a human says, with reasons, what it is (domain C.3a). */
export const alertLifecycle = lifecycle<AlertStatus, Record<never, never>>()({
  name: 'Facility alert',
  states: alertStatuses,
  final: ['CONFIRMED', 'DISMISSED'],
  verbs: {
    confirmAlert: {
      row: 'AL1',
      from: ['RAISED'],
      to: 'CONFIRMED',
      by: ['FACILITY_MONITOR', 'DECISION_AUTHORITY'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'An alert was confirmed; a contingency plan is open.',
    },
    dismissAlert: {
      row: 'AL2',
      from: ['RAISED'],
      to: 'DISMISSED',
      by: ['FACILITY_MONITOR', 'DECISION_AUTHORITY'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'An alert was dismissed.',
    },
  },
});

export type AlertVerb = keyof (typeof alertLifecycle)['verbs'];
