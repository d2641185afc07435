import type { Guard } from '../lifecycle/lifecycle';
import { advanceOf, advances } from './advances';
import type { ProceedingFacts } from './facts';
import { isCoreInternationalCrime } from './offenceFamilies';
import { canBar } from './priorAdjudication';

type ProceedingGuard = Guard<ProceedingFacts>;

/** CRC Art. 1. */
const ADULT = 18;

export const notRecordOnly: ProceedingGuard = {
  rule: 'I-08',
  source: 'CRC GC 24; domain H.1',
  refusal: 'The case is entered for the record alone: the person may have been below the effective minimum age.',
  holds: (facts) => !facts.observedExternal,
};
export const oldEnough: ProceedingGuard = {
  rule: 'I-08',
  source: 'CRC GC 24; Iraq Law 76/1983',
  refusal: 'The person may have been below the effective minimum age at the act: no charge is put.',
  holds: (facts) => !facts.belowMinimumAge,
};
export const publicOfAdultsAlone: ProceedingGuard = {
  rule: 'LP10-CHILD',
  source: 'CRC Art. 16, 40(2)(b)(vii)',
  refusal: 'Of the case of a child, or of who may be one, nothing is published.',
  holds: ({ childOrInDoubt, juvenileForum, intent }) => intent?.summaryGiven !== true || !(childOrInDoubt || juvenileForum),
};
export const namesNobody: ProceedingGuard = {
  rule: 'LP10',
  source: 'ICCPR Art. 14(2), 17; domain D.2',
  refusal: 'The summary holds a name, a reference or a number of the person.',
  holds: ({ intent }) => intent?.summaryTellsWho !== true,
};
export const noAgeDoubt: ProceedingGuard = {
  rule: 'I-09',
  source: 'CRC GC 24',
  refusal: 'The age is in doubt: the person is treated as a child until it is determined.',
  holds: (facts) => !facts.ageDoubtOpen,
};
export const counselAssigned: ProceedingGuard = {
  rule: 'LP3',
  source: 'ICCPR Art. 14(3)(d); domain C.7',
  refusal: 'The person has no counsel.',
  holds: (facts) => facts.counselAppointed,
};
export const notTriedBefore: ProceedingGuard = {
  rule: 'LP3',
  source: 'ICCPR Art. 14(7); domain A.5',
  refusal: 'A reasoned finding on ne bis in idem, made with every earlier judgment on record, must come first, and may not bar the charge.',
  holds: (facts) => facts.neBisInIdem !== null && facts.neBisInIdem !== 'BARRED',
};
export const notChargedBefore: ProceedingGuard = {
  rule: 'LP3-ACTS',
  source: 'ICCPR Art. 14(7); domain A.5',
  refusal:
    'The acts may be those of a charge in another case of the person: a legal officer compares the two first, and finds that they differ.',
  holds: ({ intent }) => intent?.secondChargeUnruled !== true,
};
export const usableEvidence: ProceedingGuard = {
  rule: 'I-24',
  source: 'CAT Art. 15',
  refusal: 'A charge may not rest on items that are excluded or obtained by torture alone.',
  holds: ({ intent }) => (intent?.items ?? 0) === 0 || (intent?.unusableItems ?? 0) < (intent?.items ?? 0),
};
export const lawfulForChildren: ProceedingGuard = {
  rule: 'LP5',
  source: 'CRC Art. 37(a); ICCPR Art. 6(5)',
  refusal: 'For an act below eighteen there is no death sentence and no life sentence without release.',
  holds: (facts) => !(facts.childOrInDoubt && facts.intent?.deathOrLife),
};
export const penaltyOfTheLaw: ProceedingGuard = {
  rule: 'LP5-PENALTY',
  source: 'ICCPR Art. 6(2), 15(1); domain C.7',
  refusal: 'No charge of the case carries death: the law does not know this penalty for it.',
  holds: ({ intent, childOrInDoubt }) => intent?.deathUncharged !== true || childOrInDoubt,
};
export const termOfTheLaw: ProceedingGuard = {
  rule: 'LP5-MAXIMUM',
  source: 'ICCPR Art. 15(1); domain C.7',
  refusal:
    'The term is longer than the law threatens for the charges found proven: say how the terms run, or on which ground the court went beyond it.',
  holds: ({ intent }) => intent?.aboveMaximum !== true,
};
export const goesThere: ProceedingGuard = {
  rule: 'LP',
  source: 'domain C.7',
  refusal: 'A proceeding does not go from its stage to the one asked for.',
  holds: ({ stage, stageBeforeSuspension, intent }) =>
    intent?.to === undefined ||
    (advances[stage]?.[intent.to] !== undefined &&
      (stage !== 'SUSPENDED' || stageBeforeSuspension === null || intent.to === 'CLOSED_NO_CASE' || intent.to === stageBeforeSuspension)),
};
export const byWhoseAct: ProceedingGuard = {
  rule: 'LP-ACTOR',
  source: 'domain C.7',
  refusal: 'This act is another office’s to record: the court’s by its registrar, the prosecution’s by a prosecutor.',
  holds: (facts, { role }) => {
    const wanted = advanceOf(facts);
    if (facts.intent?.to !== undefined) return wanted === undefined || wanted.by.includes(role);
    return Object.values(advances[facts.stage] ?? {}).some(({ by }) => by.includes(role));
  },
};
export const heldAfterItBegan: ProceedingGuard = {
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
export const lodgedInTime: ProceedingGuard = {
  rule: 'LP6-LATE',
  source: 'ICCPR Art. 14(5)',
  refusal: 'The appeal was lodged after the time to appeal.',
  holds: ({ appealUntil, intent }) =>
    intent?.lodgedAt === undefined || appealUntil === null || new Date(intent.lodgedAt) <= new Date(appealUntil),
};
export const appealPending: ProceedingGuard = {
  rule: 'LP6-NONE',
  source: 'domain C.7',
  refusal: 'No appeal or review is on record that could be decided.',
  holds: (facts) => facts.appealsPending > 0,
};
export const ofSomeLength: ProceedingGuard = {
  rule: 'LP7-LENGTH',
  source: 'domain C.7; CoE Convention 1983 Art. 3(1)(c)',
  refusal: 'No sentence of some length stands: there is nothing to count time against.',
  holds: (facts) => facts.sentenceLength !== null,
};
export const clemencyAsked: ProceedingGuard = {
  rule: 'LP8',
  source: 'ICCPR Art. 6(4)',
  refusal: 'No petition for clemency is on record that could be decided.',
  holds: (facts) => facts.clemencyAsked,
};
export const noOtherPetition: ProceedingGuard = {
  rule: 'LP8',
  source: 'ICCPR Art. 6(4)',
  refusal: 'A petition for clemency is pending already.',
  holds: (facts) => !facts.clemencyAsked,
};
export const everyJudgmentCompared: ProceedingGuard = {
  rule: 'LP3-COMPARED',
  source: 'ICCPR Art. 14(7); domain A.5',
  refusal: 'Every earlier adjudication of the person on record is compared, by its facts, in the finding.',
  holds: ({ intent, priorAdjudications }) => intent?.result === undefined || (intent.compared ?? []).length === priorAdjudications,
};
export const barRestsOnJudgment: ProceedingGuard = {
  rule: 'LP3-BAR',
  source: 'ICCPR Art. 14(7); GC 32 § 57; domain 0.5',
  refusal:
    'A bar rests on an earlier judgment of the same facts that is final and recognised here; where there is one of all the facts, nothing else can be found.',
  holds: ({ intent }) => {
    if (intent?.result === undefined) return true;
    const barring = [...(intent.compared ?? []), ...(intent.chargesCompared ?? [])].filter((one) => canBar(one, one.facts));
    return intent.result === 'NO_BAR' ? barring.every(({ facts }) => facts !== 'SAME') : barring.length > 0;
  },
};
export const punishableAtTheAct: ProceedingGuard = {
  rule: 'LP3-LAW',
  source: 'ICCPR Art. 15',
  refusal: 'The law that the charge names was not in force at the act, and the act was no crime under the general principles of law.',
  holds: ({ intent }) =>
    intent?.lawInForceSince == null ||
    intent.actEarliest === undefined ||
    intent.lawInForceSince <= intent.actEarliest ||
    isCoreInternationalCrime(intent.offenceFamily ?? null),
};
export const noDeathForChildren: ProceedingGuard = {
  rule: 'I-06',
  source: 'ICCPR Art. 6(5); CRC Art. 37(a)',
  refusal: 'For an act below eighteen death is never possible, whatever the article says.',
  holds: ({ intent }) => !(intent?.deathPossible && (intent.youngestAtAct ?? ADULT) < ADULT),
};
