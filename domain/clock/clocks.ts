import type { Role } from '../access/vocabulary';
import { type DueAt, days, hours, months, workingDays } from './durations';

export type ClockSubject =
  | 'Person'
  | 'NationalityClaim'
  | 'RepatriationRequest'
  | 'Movement'
  | 'ProsecutionHandoff'
  | 'ConsularRecord'
  | 'Incident'
  | 'Demarche'
  | 'Commitment'
  | 'ChildCase';

export interface ClockRule {
  readonly label: string;
  readonly subject: ClockSubject;
  /** How long, in words. */
  readonly lasts: string;
  readonly dueAt: DueAt;
  /** LAW: the figure stands in the source. PRACTICE: the source gives the duty ("promptly"), the figure is the platform's. */
  readonly figure: 'LAW' | 'PRACTICE';
  readonly source: string;
  /** Whose duty it is: `clocks(filter: {mine: true})` answers by it. */
  readonly owedBy: Role;
  /** True: the State of the case sees it too. */
  readonly shownToState: boolean;
  /** BREACH: its end unmet is a failing that stays open until done. WINDOW: its end is what it is for. */
  readonly end: 'BREACH' | 'WINDOW';
  readonly startedBy: readonly string[];
  readonly metBy: readonly string[];
  /** Days from the start after which the one who owes is reminded. */
  readonly remindAfterDays?: number;
  /** Days from the start after which the matter goes a step higher, as a task of this role. */
  readonly escalation?: { readonly afterDays: number; readonly to: Role; readonly task: string };
}

/** A remedy lasts at least 14 days and suspends (CAT GC 4). */
export const REMEDY_DAYS = 14;

/** Every time limit that the platform keeps (domain C.12). The server, the scheduler, RULES.md and the tests read this table. */
export const clockRules = {
  REGISTER_COMPLETE: {
    label: 'The register is complete',
    subject: 'Person',
    lasts: '24 hours from admission',
    dueAt: hours(24),
    figure: 'PRACTICE',
    source: 'ICPPED Art. 17(3); Nelson Mandela Rules, Rule 7',
    owedBy: 'REGISTRAR',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['registerDetainee', 'importIntake'],
    metBy: ['recordAdmission', 'recordDetentionOrder', 'recordHealthEvent'],
  },
  REASONS_TOLD: {
    label: 'Told the reasons in a language understood',
    subject: 'Person',
    lasts: '24 hours from admission',
    dueAt: hours(24),
    figure: 'PRACTICE',
    source: 'ICCPR Art. 9(2); Nelson Mandela Rules, Rule 119',
    owedBy: 'REGISTRAR',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['registerDetainee', 'importIntake'],
    metBy: ['recordDetentionOrder'],
  },
  ADMISSION_EXAM: {
    label: 'Medical examination at admission',
    subject: 'Person',
    lasts: '24 hours from admission',
    dueAt: hours(24),
    figure: 'PRACTICE',
    source: 'Nelson Mandela Rules, Rule 30',
    owedBy: 'HEALTH_OFFICER',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['registerDetainee', 'importIntake'],
    metBy: ['recordHealthEvent'],
  },
  FAMILY_NOTIFICATION: {
    label: 'Family told, or the wish that it is not',
    subject: 'Person',
    lasts: '24 hours from admission',
    dueAt: hours(24),
    figure: 'PRACTICE',
    source: 'Nelson Mandela Rules, Rule 68',
    owedBy: 'REGISTRAR',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['registerDetainee', 'importIntake'],
    metBy: ['recordFamilyNotification'],
  },
  CONSULAR_INFORMATION: {
    label: 'Told of consular rights',
    subject: 'Person',
    lasts: '24 hours from the first ground to believe the person foreign',
    dueAt: hours(24),
    figure: 'PRACTICE',
    source: 'VCCR Art. 36(1)(b); ICJ, Avena (2004)',
    owedBy: 'LEGAL_OFFICER',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['registerDetainee', 'importIntake', 'recordNationalityClaim'],
    metBy: ['recordConsularChoice'],
  },
  CONSULAR_NOTICE: {
    label: 'Consular post notified on request',
    subject: 'ConsularRecord',
    lasts: '72 hours from the request',
    dueAt: hours(72),
    figure: 'PRACTICE',
    source: 'VCCR Art. 36(1)(b); ICJ, Avena (2004)',
    owedBy: 'LEGAL_OFFICER',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['recordConsularChoice'],
    metBy: ['notifyConsularPost'],
  },
  ORDER_RENEWAL: {
    label: 'Order of detention renewed or ended',
    subject: 'Person',
    lasts: 'until the order ends; at most 15 days',
    dueAt: days(15),
    figure: 'LAW',
    source: 'Iraq CPC Art. 109',
    owedBy: 'LEGAL_OFFICER',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['recordDetentionOrder'],
    metBy: ['recordDetentionOrder', 'recordCustodyEnd'],
  },
  DETENTION_REVIEW: {
    label: 'Detention reviewed by a court',
    subject: 'Person',
    lasts: '30 days from admission or from the last review; 14 days for a child or while the age is in doubt',
    dueAt: days(30),
    figure: 'PRACTICE',
    source: 'ICCPR Art. 9(4); CRC General Comment 24; I-30',
    owedBy: 'COURT_REGISTRAR',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['registerDetainee', 'importIntake', 'recordDetentionReview'],
    metBy: ['recordDetentionReview'],
    remindAfterDays: 21,
  },
  NATIONALITY_REPLY: {
    label: 'Reply of the State to a claim',
    subject: 'NationalityClaim',
    lasts: '30 days',
    dueAt: days(30),
    figure: 'PRACTICE',
    source: 'Platform rule (domain C.12): reply of a State, 30 days',
    owedBy: 'LIAISON_OFFICER',
    shownToState: true,
    end: 'BREACH',
    startedBy: ['submitNationalityClaim', 'resubmitNationalityClaim'],
    metBy: ['confirmNationality', 'refuteNationality', 'declareNationalityInconclusive'],
    remindAfterDays: 14,
    escalation: { afterDays: 45, to: 'LEGAL_OFFICER', task: 'The State has not replied for 45 days: ask again at a higher level.' },
  },
  ANSWER_INVITATION: {
    label: 'Answer of the State to an invitation',
    subject: 'RepatriationRequest',
    lasts: '30 days',
    dueAt: days(30),
    figure: 'PRACTICE',
    source: 'Practice: 30 days',
    owedBy: 'LIAISON_OFFICER',
    shownToState: true,
    end: 'BREACH',
    startedBy: ['openRepatriationRequest'],
    metBy: ['submitRepatriationRequest', 'declineByOrigin'],
    remindAfterDays: 14,
  },
  ACKNOWLEDGE_REQUEST: {
    label: 'Request acknowledged',
    subject: 'RepatriationRequest',
    lasts: '5 working days',
    dueAt: workingDays(5),
    figure: 'PRACTICE',
    source: 'Practice: 5 working days',
    owedBy: 'LEGAL_OFFICER',
    shownToState: true,
    end: 'BREACH',
    startedBy: ['submitRepatriationRequest'],
    metBy: ['registerRepatriationRequest', 'returnRepatriationRequest'],
  },
  FINDING_VALIDITY: {
    label: 'Non-refoulement finding valid',
    subject: 'RepatriationRequest',
    lasts: '90 days',
    dueAt: days(90),
    figure: 'PRACTICE',
    source: 'CAT Art. 3; I-07',
    owedBy: 'LEGAL_OFFICER',
    shownToState: false,
    end: 'WINDOW',
    startedBy: ['confirmNonRefoulementFinding'],
    metBy: [],
    remindAfterDays: 76,
  },
  REMEDY_WINDOW: {
    label: 'Remedy against the decision open',
    subject: 'RepatriationRequest',
    lasts: '14 days',
    dueAt: days(REMEDY_DAYS),
    figure: 'LAW',
    source: 'CAT General Comment 4: at least 14 days',
    owedBy: 'LEGAL_OFFICER',
    shownToState: true,
    end: 'WINDOW',
    startedBy: ['approveRepatriationRequest', 'declineRepatriationRequest'],
    metBy: ['declareReadyForHandover'],
  },
  COLLECT_PERSON: {
    label: 'Person collected by the State',
    subject: 'RepatriationRequest',
    lasts: '2 months',
    dueAt: months(2),
    figure: 'LAW',
    source: 'Iraq CPC Art. 367: 2 months',
    owedBy: 'LIAISON_OFFICER',
    shownToState: true,
    end: 'BREACH',
    startedBy: ['declareReadyForHandover'],
    metBy: ['completeHandover'],
    remindAfterDays: 30,
  },
  HEADCOUNT_RECONCILED: {
    label: 'Headcount reconciled',
    subject: 'Movement',
    lasts: '4 hours from arrival',
    dueAt: hours(4),
    figure: 'PRACTICE',
    source: 'domain C.12; I-20',
    owedBy: 'TRANSFER_COORDINATOR',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['arriveMovement'],
    metBy: ['reconcileMovement'],
  },
  HANDOFF_ACKNOWLEDGE: {
    label: 'Handoff acknowledged',
    subject: 'ProsecutionHandoff',
    lasts: '30 days',
    dueAt: days(30),
    figure: 'PRACTICE',
    source: 'domain C.8: acknowledgement within 30 days',
    owedBy: 'LIAISON_OFFICER',
    shownToState: true,
    end: 'BREACH',
    startedBy: ['dispatchHandoff'],
    metBy: ['acknowledgeHandoff', 'rejectHandoff'],
    remindAfterDays: 14,
  },
  HANDOFF_FEEDBACK: {
    label: 'First feedback on a handoff',
    subject: 'ProsecutionHandoff',
    lasts: '180 days',
    dueAt: days(180),
    figure: 'PRACTICE',
    source: 'domain C.8: feedback within 180 days',
    owedBy: 'LIAISON_OFFICER',
    shownToState: true,
    end: 'BREACH',
    startedBy: ['acknowledgeHandoff'],
    metBy: ['reportHandoffFeedback'],
    remindAfterDays: 150,
  },
  DEMARCHE_ANSWER: {
    label: 'Answer of the State to a note or démarche',
    subject: 'Demarche',
    lasts: '30 days',
    dueAt: days(30),
    figure: 'PRACTICE',
    source: 'Practice: 30 days',
    owedBy: 'LEGAL_OFFICER',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['recordDemarche'],
    metBy: ['recordDemarcheAnswer'],
  },
  COMMITMENT_KEPT: {
    label: 'Commitment of the State kept',
    subject: 'Commitment',
    lasts: 'until the day that the State named; otherwise 90 days',
    dueAt: days(90),
    figure: 'PRACTICE',
    source: 'The commitment itself',
    owedBy: 'DECISION_AUTHORITY',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['recordCommitment'],
    metBy: ['recordCommitmentOutcome'],
  },
  CHILD_BEST_INTERESTS: {
    label: 'Best interests of the child determined',
    subject: 'ChildCase',
    lasts: '30 days; 7 where it is urgent',
    dueAt: days(30),
    figure: 'PRACTICE',
    source: 'UNHCR Best Interests Procedure Guidelines',
    owedBy: 'CHILD_PROTECTION_OFFICER',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['openChildCase', 'reassessChild'],
    metBy: ['decideBestInterests'],
    remindAfterDays: 20,
  },
  CHILD_FOLLOW_UP: {
    label: 'Child seen after the return',
    subject: 'ChildCase',
    lasts: '1, 3, 6 and 12 months from the handover',
    dueAt: months(1),
    figure: 'PRACTICE',
    source: 'UNHCR Best Interests Procedure Guidelines; domain C.9',
    owedBy: 'CHILD_PROTECTION_OFFICER',
    shownToState: true,
    end: 'BREACH',
    startedBy: ['handToChildAuthority', 'recordChildFollowUp'],
    metBy: ['recordChildFollowUp'],
  },
  DATA_BREACH_NOTICE: {
    label: 'Supervisory authority told of a data breach',
    subject: 'Incident',
    lasts: '72 hours',
    dueAt: hours(72),
    figure: 'LAW',
    source: 'LED Art. 30',
    owedBy: 'LEGAL_OFFICER',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['reportIncident'],
    metBy: ['referIncident'],
  },
} as const satisfies Record<string, ClockRule>;

export type ClockKind = keyof typeof clockRules;

export const clockKinds = Object.keys(clockRules) as readonly ClockKind[];

export const isClockKind = (kind: string): kind is ClockKind => Object.hasOwn(clockRules, kind);

export const clockRule = (kind: ClockKind): ClockRule => clockRules[kind];
