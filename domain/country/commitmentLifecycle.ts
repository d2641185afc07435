import { lifecycle } from '../lifecycle/lifecycle';
import { type CommitmentStatus, commitmentStatuses } from './vocabulary';

/** What a State said it would do, and whether it did (domain C.3a). What was kept in part may still be kept, or broken. */
export const commitmentLifecycle = lifecycle<CommitmentStatus, Record<never, never>>()({
  name: 'Commitment',
  states: commitmentStatuses,
  final: ['KEPT', 'BROKEN', 'WITHDRAWN'],
  verbs: {
    recordCommitmentOutcome: {
      row: 'CO1',
      from: ['MADE', 'PARTLY'],
      to: ['KEPT', 'PARTLY', 'BROKEN', 'WITHDRAWN'],
      by: ['LEGAL_OFFICER', 'DECISION_AUTHORITY'],
      guards: [],
      reasons: 'required',
      stops: ['COMMITMENT_KEPT'],
      audience: 'CUSTODIAL',
      event: 'What became of a commitment was recorded.',
    },
  },
});

/** The ends that a commitment may come to. */
export const commitmentOutcomes = ['KEPT', 'PARTLY', 'BROKEN', 'WITHDRAWN'] as const satisfies readonly CommitmentStatus[];
export type CommitmentOutcome = (typeof commitmentOutcomes)[number];
