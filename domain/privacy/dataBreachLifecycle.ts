import { type Guard, lifecycle } from '../lifecycle/lifecycle';

export const dataBreachStates = ['RECORDED', 'ASSESSED', 'CLOSED'] as const;
export type DataBreachState = (typeof dataBreachStates)[number];

export const breachKinds = ['CONFIDENTIALITY', 'INTEGRITY', 'AVAILABILITY'] as const;
export type BreachKind = (typeof breachKinds)[number];

export const breachDataCategories = [
  'IDENTITY',
  'BIOMETRICS',
  'HEALTH',
  'FAMILY',
  'CHILDREN',
  'CUSTODY',
  'CASE_FILE',
  'EVIDENCE',
  'ACCOUNTS',
] as const;
export type BreachDataCategory = (typeof breachDataCategories)[number];

export const breachSubjects = ['DETAINEES', 'CHILDREN', 'RESIDENTS', 'FAMILY', 'WITNESSES_AND_VICTIMS', 'COUNSEL', 'OFFICERS'] as const;
export type BreachSubject = (typeof breachSubjects)[number];

export const breachRisks = ['UNLIKELY', 'RISK', 'HIGH_RISK'] as const;
export type BreachRisk = (typeof breachRisks)[number];

/** Why the people concerned are not told one by one, although the risk is high (LED Art. 31(3), (5)). */
export const breachWaivers = ['UNREADABLE', 'NO_RISK_ANY_MORE', 'DISPROPORTIONATE', 'WOULD_PREJUDICE'] as const;
export type BreachWaiver = (typeof breachWaivers)[number];

export const breachManners = ['EACH', 'PUBLIC'] as const;
export type BreachManner = (typeof breachManners)[number];

/** LED Art. 30(1): from when somebody here knew of it. */
export const BREACH_NOTICE_HOURS = 72;

export interface DataBreachFacts {
  readonly foundAt: Date;
  readonly risk: BreachRisk | null;
  readonly notifiedAt: Date | null;
  readonly communicatedAt: Date | null;
  readonly waiver: BreachWaiver | null;
  /** The notification that is about to be recorded; absent where none is. */
  readonly notice?: { readonly at: Date; readonly delayReasons: string | null };
}

const onTime = (foundAt: Date, at: Date) => at.getTime() - foundAt.getTime() <= BREACH_NOTICE_HOURS * 3_600_000;

const isReasonedWhenLate: Guard<DataBreachFacts> = {
  rule: 'DB-DELAY',
  source: 'LED Art. 30(1)',
  refusal: 'The notification comes later than 72 hours after the breach was found: give the reasons of the delay.',
  holds: ({ foundAt, notice }) => notice === undefined || onTime(foundAt, notice.at) || notice.delayReasons !== null,
};
const isNotifiedOnce: Guard<DataBreachFacts> = {
  rule: 'DB-ONCE',
  source: 'LED Art. 30',
  refusal: 'The supervisory authority was notified; what is learned later goes into the record.',
  holds: ({ notifiedAt }) => notifiedAt === null,
};
const isNotified: Guard<DataBreachFacts> = {
  rule: 'DB-NOTIFIED',
  source: 'LED Art. 30(1)',
  refusal: 'The supervisory authority is notified first, unless a risk to people is unlikely.',
  holds: ({ risk, notifiedAt }) => risk === 'UNLIKELY' || notifiedAt !== null,
};
const isCommunicated: Guard<DataBreachFacts> = {
  rule: 'DB-COMMUNICATED',
  source: 'LED Art. 31',
  refusal: 'The risk is high: the people concerned are told first, or it is recorded why not.',
  holds: ({ risk, communicatedAt, waiver }) => risk !== 'HIGH_RISK' || communicatedAt !== null || waiver !== null,
};

/** LED Art. 30, 31. DB1 opens it beside the incident (`recordDataBreach`); the 72 hours run from when it was found. */
export const dataBreachLifecycle = lifecycle<DataBreachState, DataBreachFacts>()({
  name: 'Data breach',
  states: dataBreachStates,
  final: ['CLOSED'],
  verbs: {
    assessDataBreach: {
      row: 'DB2',
      from: ['RECORDED', 'ASSESSED'],
      to: 'ASSESSED',
      by: ['DATA_PROTECTION_OFFICER'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'A data breach was assessed.',
    },
    notifyDataBreach: {
      row: 'DB3',
      from: ['RECORDED', 'ASSESSED'],
      to: 'UNCHANGED',
      by: ['DATA_PROTECTION_OFFICER'],
      guards: [isNotifiedOnce, isReasonedWhenLate],
      stops: ['DATA_BREACH_NOTICE'],
      audience: 'CUSTODIAL',
      event: 'The supervisory authority was notified of a data breach.',
    },
    communicateDataBreach: {
      row: 'DB4',
      from: ['RECORDED', 'ASSESSED'],
      to: 'UNCHANGED',
      by: ['DATA_PROTECTION_OFFICER'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'The people concerned were told of a data breach.',
    },
    waiveBreachCommunication: {
      row: 'DB5',
      from: ['ASSESSED'],
      to: 'UNCHANGED',
      by: ['DATA_PROTECTION_OFFICER'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'It was recorded why the people concerned are not told of a data breach.',
    },
    closeDataBreach: {
      row: 'DB6',
      from: ['ASSESSED'],
      to: 'CLOSED',
      by: ['DATA_PROTECTION_OFFICER'],
      guards: [isNotified, isCommunicated],
      audience: 'CUSTODIAL',
      event: 'A data breach was closed.',
    },
  },
});

export type DataBreachVerb = keyof (typeof dataBreachLifecycle)['verbs'];
