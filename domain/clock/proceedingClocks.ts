import type { ClockRule } from './clockRule';
import { type DueAt, days, hours, months } from './durations';

/** How long a court has to see who is held: a child sooner (GC 35 § 33; CRC General Comment 24). */
export const beforeJudge = { adult: hours(48), child: hours(24) } as const;

/**
 * When the investigations of those who were transferred began anew, as the judicial council announced: four to six months. A case
 * that opens later has the same time from its own beginning.
 */
export const investigationsAnnounced = new Date('2026-01-28T00:00:00Z');

/** What a judge may add to a time limit of a case, and whether more than once. */
export interface TimeExtension {
  readonly source: string;
  readonly once: boolean;
  /** The new end from the old one; null: the court names it. */
  readonly until: DueAt | null;
  /** True: also after the time is over, from then on; the breach stays on record. */
  readonly afterTheEnd: boolean;
}

export const timeExtensions = {
  FILE_BEFORE_JUDGE: { source: 'Constitution of Iraq, Art. 19(13)', once: true, until: hours(24), afterTheEnd: false },
  PRETRIAL_DETENTION: { source: 'Iraq CPC Art. 109', once: false, until: null, afterTheEnd: true },
} as const satisfies Readonly<Record<string, TimeExtension>>;
export type ExtendableClock = keyof typeof timeExtensions;
export const extendableClocks = Object.keys(timeExtensions) as readonly ExtendableClock[];

/** Time limits of a criminal case against somebody who is held (domain C.12). They follow the case: domain/proceeding/clocks. */
export const proceedingClockRules = {
  FILE_BEFORE_JUDGE: {
    label: 'File before the investigating judge',
    subject: 'LegalProceeding',
    lasts: '24 hours from the opening of the case, in Iraq; a judge may extend it once by 24 (extendTimeLimit)',
    dueAt: hours(24),
    figure: 'LAW',
    source: 'Constitution of Iraq, Art. 19(13)',
    owedBy: 'PROSECUTOR',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['openProceeding'],
    metBy: ['advanceProceeding', 'recordHearingOutcome', 'recordDetentionReview'],
    escalation: {
      afterDays: 2,
      to: 'LEGAL_OFFICER',
      task: 'No judge has the file after 48 hours: have it put before one, or the person released.',
    },
  },
  BEFORE_JUDGE: {
    label: 'Brought before a judge',
    subject: 'LegalProceeding',
    lasts: '48 hours from the opening of the case; 24 for a child or while the age is in doubt',
    dueAt: beforeJudge.adult,
    figure: 'LAW',
    source: 'ICCPR Art. 9(3); General Comment 35 § 33; CRC General Comment 24',
    owedBy: 'COURT_REGISTRAR',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['openProceeding', 'raiseAgeDoubt'],
    metBy: ['recordHearingOutcome', 'recordDetentionReview'],
    escalation: {
      afterDays: 2,
      to: 'LEGAL_OFFICER',
      task: 'No judge has seen the person: have the person brought before one, or released.',
    },
  },
  PRETRIAL_DETENTION: {
    label: 'Judged, or held on by leave of the higher court',
    subject: 'LegalProceeding',
    lasts: '6 months from the opening of the case, in Iraq; until a later day by leave of the higher court (extendTimeLimit)',
    dueAt: months(6),
    figure: 'LAW',
    source: 'Iraq CPC Art. 109',
    owedBy: 'COURT_REGISTRAR',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['openProceeding'],
    metBy: ['recordJudgment'],
    remindAfterDays: 150,
    escalation: {
      afterDays: 185,
      to: 'LEGAL_OFFICER',
      task: 'Held for six months without judgment: ask the higher court for leave, or for the release.',
    },
  },
  INVESTIGATION_WINDOW: {
    label: 'Investigation brought to its end',
    subject: 'LegalProceeding',
    lasts: '4 to 6 months from 28 January 2026, in Iraq, or from the beginning of a later investigation',
    dueAt: months(6),
    figure: 'LAW',
    source: 'Supreme Judicial Council of Iraq, announcement of 28 January 2026',
    owedBy: 'PROSECUTOR',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['advanceProceeding'],
    metBy: ['recordCharge', 'advanceProceeding'],
    remindAfterDays: 120,
    escalation: {
      afterDays: 185,
      to: 'LEGAL_OFFICER',
      task: 'The investigation has lasted longer than the six months that were announced: ask the court to charge, close or release.',
    },
  },
  CHILD_CHARGE: {
    label: 'Child charged or the case closed',
    subject: 'LegalProceeding',
    lasts: '30 days from the opening of the case, or from the doubt about the age',
    dueAt: days(30),
    figure: 'LAW',
    source: 'CRC General Comment 24 § 90',
    owedBy: 'LEGAL_OFFICER',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['openProceeding', 'raiseAgeDoubt'],
    metBy: ['recordCharge'],
    remindAfterDays: 20,
    escalation: {
      afterDays: 30,
      to: 'CHILD_PROTECTION_OFFICER',
      task: 'A child is held for 30 days without a charge: ask the court for the release.',
    },
  },
  CHILD_DECISION: {
    label: 'Case of a child decided',
    subject: 'LegalProceeding',
    lasts: '6 months from the opening of the case, or from the doubt about the age',
    dueAt: months(6),
    figure: 'LAW',
    source: 'CRC General Comment 24 § 90',
    owedBy: 'COURT_REGISTRAR',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['openProceeding', 'raiseAgeDoubt'],
    metBy: ['recordJudgment'],
    remindAfterDays: 150,
    escalation: {
      afterDays: 185,
      to: 'CHILD_PROTECTION_OFFICER',
      task: 'A child is held for six months without a decision: ask the court for the release.',
    },
  },
} as const satisfies Readonly<Record<string, ClockRule>>;

export type ProceedingClock = keyof typeof proceedingClockRules;
