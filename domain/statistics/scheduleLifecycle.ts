import { roles } from '../access/vocabulary';
import { type Guard, lifecycle } from '../lifecycle/lifecycle';

export const reportScheduleStatuses = ['ACTIVE', 'ENDED'] as const;
export type ReportScheduleStatus = (typeof reportScheduleStatuses)[number];

export const reportRunOutcomes = ['DONE', 'FAILED'] as const;
export type ReportRunOutcome = (typeof reportRunOutcomes)[number];

export interface ScheduleFacts {
  readonly ownerId: string;
}

const owner: Guard<ScheduleFacts> = {
  rule: 'SR-OWNER',
  source: 'Platform rule: a schedule runs under the rights of its owner',
  refusal: 'Only the owner changes or ends a schedule.',
  holds: ({ ownerId }, viewer) => ownerId === viewer.accountId,
};

/** A report that runs by itself, under its owner's rights of that moment, until it or the account is ended. */
export const reportScheduleLifecycle = lifecycle<ReportScheduleStatus, ScheduleFacts>()({
  name: 'Scheduled report',
  states: reportScheduleStatuses,
  final: ['ENDED'],
  verbs: {
    changeReportSchedule: {
      row: 'SR1',
      from: ['ACTIVE'],
      to: 'UNCHANGED',
      by: roles,
      guards: [owner],
      audience: 'CUSTODIAL',
      event: 'A scheduled report was changed.',
    },
    endReportSchedule: {
      row: 'SR2',
      from: ['ACTIVE'],
      to: 'ENDED',
      by: roles,
      guards: [owner],
      audience: 'CUSTODIAL',
      event: 'A scheduled report was ended.',
    },
    endScheduleWithoutOwner: {
      row: 'SR3',
      from: ['ACTIVE'],
      to: 'ENDED',
      by: ['SYSTEM'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'A scheduled report ended with the rights of its owner.',
    },
  },
});
