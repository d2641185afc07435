import type { Role } from '../access/vocabulary';
import type { Guard } from '../lifecycle/lifecycle';
import { daysBetween, isReadable, isUnderstood, timeForTheDefence } from './beforeTrial';
import type { ProceedingFacts } from './facts';
import type { ProceedingStage } from './vocabulary';

/** A way on from a stage: who records that act, and what must hold. */
export interface Advance {
  readonly by: readonly Role[];
  /** Rows of domain C.7 beyond the stages themselves. */
  readonly guards?: readonly Guard<ProceedingFacts>[];
}

const COURT = ['COURT_REGISTRAR'] as const;
const PROSECUTION = ['PROSECUTOR'] as const;
const EITHER = ['PROSECUTOR', 'COURT_REGISTRAR'] as const;

const informed: Guard<ProceedingFacts> = {
  rule: 'LP2',
  source: 'ICCPR Art. 9(2), 14(3)(a)',
  refusal: 'The person has not been informed of the reasons in a language understood.',
  holds: (facts) => facts.personInformed,
};
const understood: Guard<ProceedingFacts> = {
  rule: 'LP2-LANGUAGE',
  source: 'ICCPR Art. 14(3)(a), (f)',
  refusal: 'The person does not speak the language of the court, and no interpreter is named.',
  holds: ({ forum, informedLang, interpreterNamed }) => isUnderstood(forum, informedLang, interpreterNamed),
};
const counselAsked: Guard<ProceedingFacts> = {
  rule: 'LP2-COUNSEL',
  source: 'ICCPR Art. 14(3)(b), (d); domain C.7',
  refusal: 'The person has no counsel and was not asked about it.',
  holds: (facts) => facts.counselAppointed || facts.counselAsked,
};
const chargeSheetServed: Guard<ProceedingFacts> = {
  rule: 'LP4-SHEET',
  source: 'ICCPR Art. 14(3)(a)',
  refusal: 'The charge sheet was not served after the last charge in a language that the person understands.',
  holds: ({ chargeSheetLang, informedLang, chargeSheetInterpreted }) => isReadable(chargeSheetLang, informedLang, chargeSheetInterpreted),
};
const disclosed: Guard<ProceedingFacts> = {
  rule: 'LP4-DISCLOSURE',
  source: timeForTheDefence.DISCLOSURE.source,
  refusal: `The file was not disclosed to the defence at least ${timeForTheDefence.DISCLOSURE.days} days ago, after the last charge.`,
  holds: ({ disclosedAt }, _viewer, now) => disclosedAt !== null && daysBetween(disclosedAt, now) >= timeForTheDefence.DISCLOSURE.days,
};
const noticed: Guard<ProceedingFacts> = {
  rule: 'LP4-NOTICE',
  source: timeForTheDefence.HEARING_NOTICE.source,
  refusal: `No hearing was noticed at least ${timeForTheDefence.HEARING_NOTICE.days} days ahead.`,
  holds: ({ noticeAt, noticedHearingAt }) =>
    noticeAt !== null && noticedHearingAt !== null && daysBetween(noticeAt, noticedHearingAt) >= timeForTheDefence.HEARING_NOTICE.days,
};
const notTriedElsewhere: Guard<ProceedingFacts> = {
  rule: 'LP3-ACTS',
  source: 'ICCPR Art. 14(7); domain A.5',
  refusal:
    'The acts may have been tried in another case of the person: a legal officer compares the two first, and finds that they differ.',
  holds: (facts) => !facts.triedElsewhereUnruled,
};
const toBeTried: Guard<ProceedingFacts> = {
  rule: 'I-08',
  source: 'CRC GC 24; domain H.1',
  refusal: 'The case is for the record alone, below the effective minimum age: it is not tried here, and may be closed.',
  holds: (facts) => !facts.observedExternal,
};
const inJuvenileForum: Guard<ProceedingFacts> = {
  rule: 'LP4-FORUM',
  source: 'CRC Art. 40(3); ICCPR Art. 14(4); domain C.3, C.7',
  refusal: 'Who was a child at the act, is one, or may be one, is tried by a court for juveniles: refer the case, or record the court.',
  holds: ({ childOrInDoubt, juvenileForum }) => !childOrInDoubt || juvenileForum,
};
const forTheRecordAlone: Guard<ProceedingFacts> = {
  rule: 'I-08',
  source: 'CRC GC 24; domain H.1',
  refusal: 'A case that was charged ends by a judgment; without one only where it is for the record alone.',
  holds: (facts) => facts.observedExternal,
};
export const maybeChild: Guard<ProceedingFacts> = {
  rule: 'LP-JUVENILE',
  source: 'CRC Art. 40(3); domain C.7',
  refusal: 'Only who may have been a child at the act, or may be one now, is referred to a juvenile court.',
  holds: (facts) => facts.childOrInDoubt,
};
export const charged: Guard<ProceedingFacts> = {
  rule: 'LP4',
  source: 'domain C.7',
  refusal: 'No charge is laid.',
  holds: (facts) => facts.charged,
};
export const appealWindowOver: Guard<ProceedingFacts> = {
  rule: 'LP6',
  source: 'ICCPR Art. 14(5)',
  refusal: 'The time to appeal runs: the judgment is not final.',
  holds: (facts, _viewer, now) => facts.appealUntil === null || new Date(facts.appealUntil) <= now,
};
export const appealsDecided: Guard<ProceedingFacts> = {
  rule: 'LP6-APPEAL',
  source: 'ICCPR Art. 6(4), 14(5)',
  refusal: 'An appeal, or the review of a death sentence by the highest court, is not decided.',
  holds: (facts) => facts.appealsPending === 0,
};
const noDeathEnforced: Guard<ProceedingFacts> = {
  rule: 'LP-DEATH',
  source: 'ICCPR Art. 6(2), 6(4); LED recital 71',
  refusal: 'A sentence of death stands: nothing here serves its execution. It ends by review or clemency.',
  holds: (facts) => facts.sentenceKind !== 'DEATH',
};
export const convicted: Guard<ProceedingFacts> = {
  rule: 'LP7',
  source: 'ICCPR Art. 15; domain C.7',
  refusal: 'There is no conviction: no sentence is enforced, and no clemency asked for.',
  holds: (facts) => facts.verdict === 'CONVICTED',
};
const notConvicted: Guard<ProceedingFacts> = {
  rule: 'LP7',
  source: 'domain C.7',
  refusal: 'A conviction is completed when its sentence is enforced or remitted.',
  holds: (facts) => facts.verdict !== 'CONVICTED',
};
const handoffAcknowledged: Guard<ProceedingFacts> = {
  rule: 'I-27',
  source: 'UN Model Treaty on Transfer of Proceedings Art. 10',
  refusal: 'A case is transferred only when the receiving authority has acknowledged the handoff.',
  holds: (facts) => facts.handoffAcknowledged,
};
const outcomeReported: Guard<ProceedingFacts> = {
  rule: 'I-27',
  source: 'UN Model Treaty on Transfer of Proceedings Art. 10',
  refusal: 'A case that was transferred stays suspended until the receiving State has reported its final outcome.',
  holds: (facts) => facts.finalOutcomeReported,
};
const barredByOutcome: Guard<ProceedingFacts> = {
  rule: 'I-27',
  source: 'UN Model Treaty on Transfer of Proceedings Art. 10; ICCPR Art. 14(7)',
  refusal: 'The judgment of the receiving State is on record: a finding on ne bis in idem that bars this case closes it.',
  holds: (facts) => !facts.outcomeAdjudicated || facts.neBisInIdem === 'BARRED',
};
const outcomeReportedOrTakenBack: Guard<ProceedingFacts> = {
  ...outcomeReported,
  refusal:
    'A case that was transferred is reopened only after the final outcome was reported, or when the handoff was recalled or rejected.',
  holds: (facts) => facts.finalOutcomeReported || facts.handoffTakenBack,
};

const toFinal = [appealWindowOver, appealsDecided] as const;
const readyToInvestigate = [informed, understood, counselAsked] as const;

/** Where `advanceProceeding` leads from each stage, who records it, and what must hold (domain C.7). */
export const advances: Readonly<Partial<Record<ProceedingStage, Readonly<Partial<Record<ProceedingStage, Advance>>>>>> = {
  OPENED: {
    INVESTIGATION: { by: EITHER, guards: readyToInvestigate },
    SUSPENDED: { by: EITHER },
    TRANSFERRED_OUT: { by: PROSECUTION, guards: [handoffAcknowledged] },
  },
  INVESTIGATION: {
    CLOSED_NO_CASE: { by: EITHER },
    REFERRED_JUVENILE: { by: COURT, guards: [maybeChild] },
    SUSPENDED: { by: EITHER },
    TRANSFERRED_OUT: { by: PROSECUTION, guards: [handoffAcknowledged] },
  },
  REFERRED_JUVENILE: { INVESTIGATION: { by: EITHER, guards: readyToInvestigate } },
  CHARGED: {
    CLOSED_NO_CASE: { by: EITHER, guards: [forTheRecordAlone] },
    TRIAL: { by: COURT, guards: [charged, toBeTried, inJuvenileForum, notTriedElsewhere, chargeSheetServed, disclosed, noticed] },
    SUSPENDED: { by: EITHER },
    TRANSFERRED_OUT: { by: PROSECUTION, guards: [handoffAcknowledged] },
  },
  TRIAL: {
    CLOSED_NO_CASE: { by: COURT, guards: [forTheRecordAlone] },
    SUSPENDED: { by: COURT },
    TRANSFERRED_OUT: { by: PROSECUTION, guards: [handoffAcknowledged] },
  },
  CONVICTED: { APPEAL: { by: COURT }, FINAL: { by: COURT, guards: toFinal }, CLEMENCY_PENDING: { by: COURT } },
  ACQUITTED: { APPEAL: { by: COURT }, FINAL: { by: COURT, guards: toFinal } },
  DISMISSED: { APPEAL: { by: COURT }, FINAL: { by: COURT, guards: toFinal }, REOPENED: { by: COURT } },
  APPEAL: { FINAL: { by: COURT, guards: toFinal }, TRIAL: { by: COURT, guards: [charged, inJuvenileForum] } },
  FINAL: {
    SENTENCE_ENFORCEMENT: { by: COURT, guards: [convicted, noDeathEnforced] },
    COMPLETED: { by: COURT, guards: [notConvicted] },
    CLEMENCY_PENDING: { by: COURT, guards: [convicted] },
    REOPENED: { by: COURT },
  },
  SENTENCE_ENFORCEMENT: { COMPLETED: { by: COURT }, CLEMENCY_PENDING: { by: COURT } },
  CLEMENCY_PENDING: { SENTENCE_ENFORCEMENT: { by: COURT, guards: [convicted, noDeathEnforced] }, COMPLETED: { by: COURT } },
  SUSPENDED: {
    OPENED: { by: EITHER },
    INVESTIGATION: { by: EITHER, guards: readyToInvestigate },
    CHARGED: { by: EITHER, guards: [charged] },
    CLOSED_NO_CASE: { by: EITHER, guards: [forTheRecordAlone] },
    TRIAL: { by: COURT, guards: [charged, toBeTried, inJuvenileForum, notTriedElsewhere] },
  },
  TRANSFERRED_OUT: {
    COMPLETED: { by: PROSECUTION, guards: [outcomeReported, barredByOutcome] },
    REOPENED: { by: EITHER, guards: [outcomeReportedOrTakenBack] },
  },
  TRANSFERRED_IN: { INVESTIGATION: { by: EITHER, guards: readyToInvestigate } },
  CLOSED_NO_CASE: { REOPENED: { by: EITHER } },
  REOPENED: { INVESTIGATION: { by: EITHER, guards: readyToInvestigate } },
};

/** The way that the act at hand wants; undefined where the stage has none, or the act names none. */
export function advanceOf({ stage, intent }: ProceedingFacts): Advance | undefined {
  return intent?.to === undefined ? undefined : advances[stage]?.[intent.to];
}

/** Every guard of every way, each asked only for the act at hand. */
export const guardsOfAdvances: readonly Guard<ProceedingFacts>[] = [
  ...readyToInvestigate,
  maybeChild,
  charged,
  toBeTried,
  inJuvenileForum,
  forTheRecordAlone,
  notTriedElsewhere,
  chargeSheetServed,
  disclosed,
  noticed,
  ...toFinal,
  convicted,
  noDeathEnforced,
  notConvicted,
  handoffAcknowledged,
  outcomeReported,
  barredByOutcome,
  outcomeReportedOrTakenBack,
].map((guard) => ({
  ...guard,
  holds: (facts, viewer, now) => !(advanceOf(facts)?.guards ?? []).includes(guard) || guard.holds(facts, viewer, now),
}));
