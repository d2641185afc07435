import { rolesOf } from '../access/roles';
import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import { type AgeResult, type AgeStage, ageStages } from './vocabulary';

/** Days to appeal against a finding of age from the day that its reasons were served: as long as any remedy (CAT GC 4). */
export const AGE_APPEAL_DAYS = 14;

/** What the guards of an age in doubt look at: one row of the view `guard_facts_age` for each person. */
export interface AgeFacts {
  readonly personId: string;
  readonly stage: AgeStage;
  readonly doubtOpen: boolean;
  readonly proposedBy: string | null;
  readonly proposedResult: AgeResult | null;
  /** True: the person, with a supporter, agreed to methods that touch the body. */
  readonly medicalConsent: boolean;
  /** Who decided what is now appealed against; empty where nothing is. */
  readonly appealedDeciders: readonly string[];
  readonly confirmedBy: string | null;
  /** UTC; null while the reasons were not served. */
  readonly appealUntil: string | null;
  /** True: a determination wants to rest on a method that touches the body. */
  readonly medicalWanted?: boolean;
}

type AgeGuard = Guard<AgeFacts>;

const nothingOpen: AgeGuard = {
  rule: 'AG1',
  source: 'domain C.4 (1c)',
  refusal: 'A doubt about the age is open already.',
  holds: (facts) => !facts.doubtOpen,
};
const proposedByOneProfessionConfirmedByTheOther: AgeGuard = {
  rule: 'AG3',
  source: 'rulings, Two people',
  refusal: 'A child-protection officer proposes the age, a legal officer confirms it.',
  holds: (facts, viewer) => (facts.proposedBy === null) === (viewer.role === 'CHILD_PROTECTION_OFFICER'),
};
const consentToMedicalMethods: AgeGuard = {
  rule: 'AG3',
  source: 'CRC GC 6; domain C.3',
  refusal: 'Methods that touch the body are the last resort, and need the consent recorded when the assessment began.',
  holds: (facts) => facts.medicalWanted !== true || facts.medicalConsent,
};
const notServedYet: AgeGuard = {
  rule: 'AG4',
  source: 'CRC GC 6; domain C.4 (1c)',
  refusal: 'The reasons were served already.',
  holds: (facts) => facts.appealUntil === null,
};
const served: AgeGuard = {
  rule: 'AG5',
  source: 'CRC GC 6; domain C.4 (1c)',
  refusal: 'The reasons were not served on the person: the time to appeal has not begun.',
  holds: (facts) => facts.appealUntil !== null,
};
const insideTheWindow: AgeGuard = {
  rule: 'AG5',
  source: 'CAT GC 4; domain C.4 (1c)',
  refusal: 'The time to appeal is over; a new doubt may be raised on new facts.',
  holds: (facts, _viewer, now) => facts.appealUntil === null || Date.parse(facts.appealUntil) > now.getTime(),
};

/**
 * An age in doubt (domain C.4, 1c). From the doubt on the person is treated as a child everywhere (I-09); what is undetermined
 * stays so. An appeal suspends the finding, and others decide on it.
 */
export const ageLifecycle = lifecycle<AgeStage, AgeFacts>()({
  name: 'Age in doubt',
  states: ageStages,
  final: [],
  verbs: {
    raiseAgeDoubt: {
      row: 'AG1',
      from: ageStages,
      to: 'DOUBT_RAISED',
      by: rolesOf('staff', 'liaison'),
      guards: [nothingOpen],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A doubt about the age was raised: the person is treated as a child.',
    },
    protectAsChild: {
      row: 'AG2',
      from: ['DOUBT_RAISED', 'APPEALED'],
      to: 'PROTECTED_PENDING',
      by: ['CHILD_PROTECTION_OFFICER'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'The person was separated from adults until the age is found.',
    },
    beginAgeAssessment: {
      row: 'AG2',
      from: ['PROTECTED_PENDING'],
      to: 'IN_ASSESSMENT',
      by: ['CHILD_PROTECTION_OFFICER'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'The assessment of the age began.',
    },
    determineAge: {
      row: 'AG3',
      from: ageStages,
      to: ['PROPOSED', 'DETERMINED'],
      by: ['CHILD_PROTECTION_OFFICER', 'LEGAL_OFFICER'],
      secondPerson: {
        source: 'I-16; rulings, Two people',
        refusal: 'Whoever proposed the determination, or decided what is appealed against, does not decide it.',
        first: (facts) => [facts.proposedBy, ...facts.appealedDeciders],
      },
      guards: [proposedByOneProfessionConfirmedByTheOther, consentToMedicalMethods],
      audience: 'CUSTODIAL',
      event: 'The age was determined.',
    },
    serveAgeDetermination: {
      row: 'AG4',
      from: ['DETERMINED'],
      to: 'UNCHANGED',
      by: ['CHILD_PROTECTION_OFFICER', 'LEGAL_OFFICER'],
      guards: [notServedYet],
      audience: 'CUSTODIAL',
      event: 'The reasons of the age determination were served, with the way to appeal.',
    },
    appealAgeDetermination: {
      row: 'AG5',
      from: ['DETERMINED'],
      to: 'APPEALED',
      by: ['CHILD_PROTECTION_OFFICER', 'LEGAL_OFFICER', 'COURT_REGISTRAR'],
      guards: [served, insideTheWindow],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The age determination was appealed against: until it is decided the person is treated as a child.',
    },
  },
});

export type AgeVerb = keyof (typeof ageLifecycle)['verbs'];
