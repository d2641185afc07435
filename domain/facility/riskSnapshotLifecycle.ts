import { lifecycle } from '../lifecycle/lifecycle';

export const snapshotStatuses = ['PROPOSED', 'CONFIRMED', 'REJECTED'] as const;
export type SnapshotStatus = (typeof snapshotStatuses)[number];

/** What the guards of a risk snapshot look at. */
export interface SnapshotFacts {
  readonly assessedBy: string;
  readonly expired: boolean;
}

const anotherThanTheAssessor = {
  source: 'I-16',
  refusal: 'Whoever assessed the place does not confirm the assessment.',
  first: ({ assessedBy }: SnapshotFacts) => [assessedBy],
};

/** An assessment of a place: the level that the rules give is a proposal until another human confirms it (I-32, I-37). */
export const riskSnapshotLifecycle = lifecycle<SnapshotStatus, SnapshotFacts>()({
  name: 'Facility risk snapshot',
  states: snapshotStatuses,
  final: ['CONFIRMED', 'REJECTED'],
  verbs: {
    confirmFacilityRisk: {
      row: 'FR1',
      from: ['PROPOSED'],
      to: 'CONFIRMED',
      by: ['DECISION_AUTHORITY'],
      guards: [
        {
          rule: 'I-32',
          source: 'domain I-32',
          refusal: 'The assessment has expired: assess the place again.',
          holds: ({ expired }) => !expired,
        },
      ],
      secondPerson: anotherThanTheAssessor,
      audience: 'CUSTODIAL',
      event: 'The risk of a place was confirmed.',
    },
    rejectFacilityRisk: {
      row: 'FR2',
      from: ['PROPOSED'],
      to: 'REJECTED',
      by: ['DECISION_AUTHORITY'],
      guards: [],
      secondPerson: anotherThanTheAssessor,
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'An assessment of a place was rejected.',
    },
  },
});

export type SnapshotVerb = keyof (typeof riskSnapshotLifecycle)['verbs'];
