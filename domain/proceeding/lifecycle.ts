import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import { advanceOf, advances, charged, guardsOfAdvances } from './advances';
import type { ProceedingFacts } from './facts';
import { type ProceedingStage, proceedingStages } from './vocabulary';

type ProceedingGuard = Guard<ProceedingFacts>;

const notRecordOnly: ProceedingGuard = {
  rule: 'I-08',
  source: 'CRC GC 24; domain H.1',
  refusal: 'The case is entered for the record alone: the person may have been below the effective minimum age.',
  holds: (facts) => !facts.observedExternal,
};
const oldEnough: ProceedingGuard = {
  rule: 'I-08',
  source: 'CRC GC 24; Iraq Law 76/1983',
  refusal: 'The person may have been below the effective minimum age at the act: no charge is put.',
  holds: (facts) => !facts.belowMinimumAge,
};
const noAgeDoubt: ProceedingGuard = {
  rule: 'I-09',
  source: 'CRC GC 24',
  refusal: 'The age is in doubt: the person is treated as a child until it is determined.',
  holds: (facts) => !facts.ageDoubtOpen,
};
const counselAssigned: ProceedingGuard = {
  rule: 'LP3',
  source: 'ICCPR Art. 14(3)(d); domain C.7',
  refusal: 'The person has no counsel.',
  holds: (facts) => facts.counselAppointed,
};
const notTriedBefore: ProceedingGuard = {
  rule: 'LP3',
  source: 'ICCPR Art. 14(7); domain A.5',
  refusal: 'A reasoned finding on ne bis in idem must come first, and may not bar the charge.',
  holds: (facts) => facts.neBisInIdem !== null && facts.neBisInIdem !== 'BARRED',
};
const usableEvidence: ProceedingGuard = {
  rule: 'I-24',
  source: 'CAT Art. 15',
  refusal: 'A charge may not rest on items that are excluded or obtained by torture alone.',
  holds: ({ intent }) => (intent?.items ?? 0) === 0 || (intent?.unusableItems ?? 0) < (intent?.items ?? 0),
};
const lawfulForChildren: ProceedingGuard = {
  rule: 'LP5',
  source: 'CRC Art. 37(a); ICCPR Art. 6(5)',
  refusal: 'For an act below eighteen there is no death sentence and no life sentence without release.',
  holds: (facts) => !(facts.childOrInDoubt && facts.intent?.deathOrLife),
};
const goesThere: ProceedingGuard = {
  rule: 'LP',
  source: 'domain C.7',
  refusal: 'A proceeding does not go from its stage to the one asked for.',
  holds: ({ stage, stageBeforeSuspension, intent }) =>
    intent?.to === undefined ||
    (advances[stage]?.[intent.to] !== undefined &&
      (stage !== 'SUSPENDED' || stageBeforeSuspension === null || intent.to === stageBeforeSuspension)),
};
const byWhoseAct: ProceedingGuard = {
  rule: 'LP-ACTOR',
  source: 'domain C.7',
  refusal: 'This act is another office’s to record: the court’s by its registrar, the prosecution’s by a prosecutor.',
  holds: (facts, { role }) => {
    const wanted = advanceOf(facts);
    if (facts.intent?.to !== undefined) return wanted === undefined || wanted.by.includes(role);
    return Object.values(advances[facts.stage] ?? {}).some(({ by }) => by.includes(role));
  },
};
const heldAfterItBegan: ProceedingGuard = {
  rule: 'LP4',
  source: 'domain C.7',
  refusal: 'A hearing that lies ahead was not held, and nobody has missed it.',
  holds: ({ intent }, _viewer, now) =>
    intent?.hearingAt === undefined ||
    intent.disposition === 'POSTPONED' ||
    intent.disposition === 'CANCELLED' ||
    intent.disposition === 'SCHEDULED_IN_ERROR' ||
    new Date(intent.hearingAt) <= now,
};

/** While these last, hearings are scheduled. */
export const liveStages = [
  'OPENED',
  'INVESTIGATION',
  'REFERRED_JUVENILE',
  'CHARGED',
  'TRIAL',
  'APPEAL',
  'REOPENED',
  'TRANSFERRED_IN',
] as const;

/** A criminal proceeding and what the court does in it (domain C.7). Officers record the acts of the court. */
export const proceedingLifecycle = lifecycle<ProceedingStage, ProceedingFacts>()({
  name: 'Legal proceeding',
  states: proceedingStages,
  final: ['COMPLETED'],
  verbs: {
    recordNeBisInIdemFinding: {
      row: 'LP3',
      from: ['OPENED', 'INVESTIGATION', 'REFERRED_JUVENILE', 'CHARGED', 'REOPENED', 'TRANSFERRED_IN'],
      to: 'UNCHANGED',
      by: ['LEGAL_OFFICER'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'A finding on ne bis in idem was recorded.',
    },
    recordCharge: {
      row: 'LP3',
      from: ['INVESTIGATION', 'CHARGED'],
      to: 'CHARGED',
      by: ['PROSECUTOR'],
      guards: [notRecordOnly, oldEnough, noAgeDoubt, counselAssigned, notTriedBefore, usableEvidence],
      audience: 'CUSTODIAL',
      event: 'A charge was laid.',
    },
    scheduleHearing: {
      row: 'LP4',
      from: liveStages,
      to: 'UNCHANGED',
      by: ['COURT_REGISTRAR'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'A hearing was scheduled.',
    },
    recordHearingOutcome: {
      row: 'LP4',
      // What became of a hearing is on record even when the case was suspended or judged meanwhile.
      from: proceedingStages.filter((stage) => stage !== 'COMPLETED'),
      to: 'UNCHANGED',
      by: ['COURT_REGISTRAR'],
      guards: [heldAfterItBegan],
      audience: 'CUSTODIAL',
      event: 'The outcome of a hearing was recorded.',
    },
    recordJudgment: {
      row: 'LP5',
      from: ['TRIAL', 'APPEAL'],
      to: ['CONVICTED', 'ACQUITTED', 'DISMISSED'],
      by: ['COURT_REGISTRAR'],
      guards: [notRecordOnly, charged, lawfulForChildren],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A judgment was delivered.',
    },
    advanceProceeding: {
      row: 'LP2–LP8',
      from: Object.keys(advances) as ProceedingStage[],
      to: proceedingStages,
      by: ['PROSECUTOR', 'COURT_REGISTRAR'],
      guards: [goesThere, byWhoseAct, ...guardsOfAdvances],
      audience: 'CUSTODIAL',
      event: 'The proceeding went on.',
    },
  },
});

export type ProceedingVerb = keyof (typeof proceedingLifecycle)['verbs'];
