import { lifecycle } from '../lifecycle/lifecycle';

export const planStatuses = ['OPEN', 'APPROVED', 'CLOSED'] as const;
export type PlanStatus = (typeof planStatuses)[number];

/** What the guards of a contingency plan look at. */
export interface PlanFacts {
  readonly recordedBy: string | null;
  readonly orderOfMoving: string | null;
  readonly carriers: readonly string[];
  readonly fallback: string | null;
  /** Places that other facilities offer, and people in the one that may have to be left. */
  readonly receivingPlaces: number;
  readonly present: number;
}

/** Opened by a confirmed alert: who moves first, to where, with whom, and what if that fails (domain C.3a). */
export const contingencyPlanLifecycle = lifecycle<PlanStatus, PlanFacts>()({
  name: 'Contingency plan',
  states: planStatuses,
  final: ['CLOSED'],
  verbs: {
    recordContingencyPlan: {
      row: 'CP1',
      from: ['OPEN'],
      to: 'UNCHANGED',
      by: ['FACILITY_MONITOR', 'TRANSFER_COORDINATOR', 'DECISION_AUTHORITY'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'A contingency plan was written.',
    },
    approveContingencyPlan: {
      row: 'CP2',
      from: ['OPEN'],
      to: 'APPROVED',
      by: ['DECISION_AUTHORITY'],
      guards: [
        {
          rule: 'CP-ORDER',
          source: 'domain C.3a',
          refusal: 'The plan does not say who is moved first.',
          holds: ({ orderOfMoving }) => orderOfMoving !== null,
        },
        {
          rule: 'CP-RECEIVING',
          source: 'domain C.3a; Nelson Mandela Rules 12, 13',
          refusal: 'The places that would receive have room for fewer people than are there.',
          holds: ({ receivingPlaces, present }) => receivingPlaces > 0 && receivingPlaces >= present,
        },
        {
          rule: 'CP-CARRIERS',
          source: 'domain C.3a',
          refusal: 'The plan names nobody who would carry them.',
          holds: ({ carriers }) => carriers.length > 0,
        },
        {
          rule: 'CP-FALLBACK',
          source: 'domain C.3a',
          refusal: 'The plan does not say what is done if it fails.',
          holds: ({ fallback }) => fallback !== null,
        },
      ],
      secondPerson: {
        source: 'I-16',
        refusal: 'Whoever wrote the plan last does not approve it.',
        first: ({ recordedBy }) => [recordedBy],
      },
      audience: 'CUSTODIAL',
      event: 'A contingency plan was approved.',
    },
    closeContingencyPlan: {
      row: 'CP3',
      from: ['OPEN', 'APPROVED'],
      to: 'CLOSED',
      by: ['DECISION_AUTHORITY'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A contingency plan was closed.',
    },
  },
});

export type PlanVerb = keyof (typeof contingencyPlanLifecycle)['verbs'];
