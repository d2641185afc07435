import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import { isReferred } from './referral';
import { type IncidentKind, type IncidentStatus, incidentStatuses } from './vocabulary';

/** What the guards of an incident look at: columns of its own row. */
export interface IncidentFacts {
  readonly kind: IncidentKind;
  readonly reportedBy: string | null;
  readonly concludedBy: string | null;
  /** When the authority confirmed that it has the referral; null before. */
  readonly referralReceivedAt: Date | string | null;
}

type IncidentGuard = Guard<IncidentFacts>;

const notForTheFacility: IncidentGuard = {
  rule: 'IN-REFERRED',
  source: 'domain C.10; Istanbul and Minnesota Protocols',
  refusal: 'Deaths, disappearances, torture and sexual violence belong to an independent authority.',
  holds: ({ kind }) => !isReferred(kind),
};

/**
 * Domain C.10. Who reported an incident does not conclude it, and who concluded it does not close it. What was referred is closed
 * by a legal officer with the outcome that the independent authority gave, never by the place.
 */
export const incidentLifecycle = lifecycle<IncidentStatus, IncidentFacts>()({
  name: 'Incident',
  states: incidentStatuses,
  final: ['CLOSED'],
  verbs: {
    triageIncident: {
      row: 'IN1',
      from: ['REPORTED'],
      to: 'TRIAGED',
      by: ['FACILITY_MONITOR', 'REGISTRAR'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'The incident was looked at.',
    },
    beginIncidentInvestigation: {
      row: 'IN2',
      from: ['TRIAGED'],
      to: 'UNDER_INVESTIGATION',
      by: ['FACILITY_MONITOR', 'LEGAL_OFFICER'],
      guards: [notForTheFacility],
      audience: 'CUSTODIAL',
      event: 'The investigation of the incident began.',
    },
    concludeIncident: {
      row: 'IN3',
      from: ['UNDER_INVESTIGATION'],
      to: ['SUBSTANTIATED', 'UNSUBSTANTIATED', 'INCONCLUSIVE'],
      by: ['FACILITY_MONITOR', 'LEGAL_OFFICER'],
      guards: [notForTheFacility],
      secondPerson: {
        source: 'I-16; domain C.10, reporter protected',
        refusal: 'Whoever reported the incident does not conclude it.',
        first: ({ reportedBy }) => (reportedBy === null ? [] : [reportedBy]),
      },
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The investigation of the incident was concluded.',
    },
    recordIncidentRemedy: {
      row: 'IN4',
      from: ['SUBSTANTIATED', 'UNSUBSTANTIATED', 'INCONCLUSIVE'],
      to: 'REMEDIED',
      by: ['REGISTRAR', 'LEGAL_OFFICER'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'What was done after the incident was recorded.',
    },
    closeIncident: {
      row: 'IN5',
      from: ['REMEDIED'],
      to: 'CLOSED',
      by: ['FACILITY_MONITOR', 'LEGAL_OFFICER'],
      guards: [notForTheFacility],
      secondPerson: {
        source: 'I-16; domain C.10, reporter protected',
        refusal: 'Whoever concluded the incident does not close it.',
        first: ({ concludedBy }) => (concludedBy === null ? [] : [concludedBy]),
      },
      audience: 'CUSTODIAL',
      event: 'The incident was closed.',
    },
    referIncident: {
      row: 'IN6',
      from: ['REPORTED', 'TRIAGED', 'UNDER_INVESTIGATION', 'SUBSTANTIATED', 'INCONCLUSIVE'],
      to: 'REFERRED',
      by: ['FACILITY_MONITOR', 'LEGAL_OFFICER'],
      guards: [],
      starts: ['REFERRAL_RECEIVED'],
      stops: ['DATA_BREACH_NOTICE'],
      audience: 'CUSTODIAL',
      event: 'The incident was referred to an independent authority.',
    },
    recordReferralReceipt: {
      row: 'IN6',
      from: ['REFERRED'],
      to: 'UNCHANGED',
      by: ['LEGAL_OFFICER'],
      guards: [
        {
          rule: 'IN-RECEIVED',
          source: 'Nelson Mandela Rules, Rule 71',
          refusal: 'The authority has confirmed it already.',
          holds: ({ referralReceivedAt }) => referralReceivedAt === null,
        },
      ],
      stops: ['REFERRAL_RECEIVED'],
      audience: 'CUSTODIAL',
      event: 'The independent authority confirmed the referral.',
    },
    recordReferralOutcome: {
      row: 'IN7',
      from: ['REFERRED'],
      to: 'CLOSED',
      by: ['LEGAL_OFFICER'],
      guards: [],
      secondPerson: {
        source: 'I-16; domain C.10, reporter protected',
        refusal: 'Whoever reported the incident does not close it.',
        first: ({ reportedBy }) => (reportedBy === null ? [] : [reportedBy]),
      },
      reasons: 'required',
      stops: ['REFERRAL_RECEIVED'],
      audience: 'CUSTODIAL',
      event: 'The independent authority answered, and the incident was closed.',
    },
  },
});

export type IncidentVerb = keyof (typeof incidentLifecycle)['verbs'];

/** The three ends of an investigation. */
export const incidentFindings = ['SUBSTANTIATED', 'UNSUBSTANTIATED', 'INCONCLUSIVE'] as const;
export type IncidentFinding = (typeof incidentFindings)[number];
