import { lifecycle } from '../lifecycle/lifecycle';
import { type DuplicateStatus, duplicateStatuses } from './vocabulary';

export interface DuplicateFacts {
  readonly status: DuplicateStatus;
  readonly firstBy: string | null;
}

/** Two people decide whether two records are one person; until both agree nothing is decided (rulings, Two people). */
export const duplicateLifecycle = lifecycle<DuplicateStatus, DuplicateFacts>()({
  name: 'Possible duplicate',
  states: duplicateStatuses,
  final: ['SAME', 'NOT_THE_SAME', 'UNDECIDED'],
  verbs: {
    decideDuplicate: {
      row: 'DU1',
      from: ['OPEN', 'AWAITING_SECOND'],
      to: ['AWAITING_SECOND', 'SAME', 'NOT_THE_SAME', 'UNDECIDED'],
      by: ['LEGAL_OFFICER', 'BIOMETRICS_OFFICER'],
      secondPerson: {
        source: 'I-16; rulings, Two people',
        refusal: 'A second officer decides on a possible duplicate.',
        first: (facts) => [facts.firstBy],
      },
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'An officer decided on a possible duplicate.',
    },
  },
});
