import type { Role } from '../access/vocabulary';
import type { Guard } from '../lifecycle/lifecycle';
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
const maybeChild: Guard<ProceedingFacts> = {
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
const appealWindowOver: Guard<ProceedingFacts> = {
  rule: 'LP6',
  source: 'ICCPR Art. 14(5)',
  refusal: 'The time to appeal runs: the judgment is not final.',
  holds: (facts, _viewer, now) => facts.appealUntil === null || new Date(facts.appealUntil) <= now,
};
const convicted: Guard<ProceedingFacts> = {
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
const outcomeReportedOrTakenBack: Guard<ProceedingFacts> = {
  ...outcomeReported,
  refusal:
    'A case that was transferred is reopened only after the final outcome was reported, or when the handoff was recalled or rejected.',
  holds: (facts) => facts.finalOutcomeReported || facts.handoffTakenBack,
};

/** Where `advanceProceeding` leads from each stage, who records it, and what must hold (domain C.7). */
export const advances: Readonly<Partial<Record<ProceedingStage, Readonly<Partial<Record<ProceedingStage, Advance>>>>>> = {
  OPENED: {
    INVESTIGATION: { by: EITHER, guards: [informed] },
    SUSPENDED: { by: EITHER },
    TRANSFERRED_OUT: { by: PROSECUTION, guards: [handoffAcknowledged] },
  },
  INVESTIGATION: {
    CLOSED_NO_CASE: { by: EITHER },
    REFERRED_JUVENILE: { by: COURT, guards: [maybeChild] },
    SUSPENDED: { by: EITHER },
    TRANSFERRED_OUT: { by: PROSECUTION, guards: [handoffAcknowledged] },
  },
  REFERRED_JUVENILE: { INVESTIGATION: { by: EITHER, guards: [informed] } },
  CHARGED: {
    TRIAL: { by: COURT, guards: [charged] },
    SUSPENDED: { by: EITHER },
    TRANSFERRED_OUT: { by: PROSECUTION, guards: [handoffAcknowledged] },
  },
  TRIAL: { SUSPENDED: { by: COURT }, TRANSFERRED_OUT: { by: PROSECUTION, guards: [handoffAcknowledged] } },
  CONVICTED: { APPEAL: { by: COURT }, FINAL: { by: COURT, guards: [appealWindowOver] }, CLEMENCY_PENDING: { by: COURT } },
  ACQUITTED: { APPEAL: { by: COURT }, FINAL: { by: COURT, guards: [appealWindowOver] } },
  DISMISSED: { APPEAL: { by: COURT }, FINAL: { by: COURT, guards: [appealWindowOver] }, REOPENED: { by: COURT } },
  APPEAL: { FINAL: { by: COURT, guards: [appealWindowOver] }, TRIAL: { by: COURT, guards: [charged] } },
  FINAL: {
    SENTENCE_ENFORCEMENT: { by: COURT, guards: [convicted] },
    COMPLETED: { by: COURT, guards: [notConvicted] },
    CLEMENCY_PENDING: { by: COURT, guards: [convicted] },
    REOPENED: { by: COURT },
  },
  SENTENCE_ENFORCEMENT: { COMPLETED: { by: COURT }, CLEMENCY_PENDING: { by: COURT } },
  CLEMENCY_PENDING: { SENTENCE_ENFORCEMENT: { by: COURT, guards: [convicted] }, COMPLETED: { by: COURT } },
  SUSPENDED: {
    OPENED: { by: EITHER },
    INVESTIGATION: { by: EITHER, guards: [informed] },
    CHARGED: { by: EITHER, guards: [charged] },
    TRIAL: { by: COURT, guards: [charged] },
  },
  TRANSFERRED_OUT: {
    COMPLETED: { by: PROSECUTION, guards: [outcomeReported] },
    REOPENED: { by: EITHER, guards: [outcomeReportedOrTakenBack] },
  },
  TRANSFERRED_IN: { INVESTIGATION: { by: EITHER, guards: [informed] } },
  CLOSED_NO_CASE: { REOPENED: { by: EITHER } },
  REOPENED: { INVESTIGATION: { by: EITHER, guards: [informed] } },
};

/** The way that the act at hand wants; undefined where the stage has none, or the act names none. */
export function advanceOf({ stage, intent }: ProceedingFacts): Advance | undefined {
  return intent?.to === undefined ? undefined : advances[stage]?.[intent.to];
}

/** Every guard of every way, each asked only for the act at hand. */
export const guardsOfAdvances: readonly Guard<ProceedingFacts>[] = [
  informed,
  maybeChild,
  charged,
  appealWindowOver,
  convicted,
  notConvicted,
  handoffAcknowledged,
  outcomeReported,
  outcomeReportedOrTakenBack,
].map((guard) => ({
  ...guard,
  holds: (facts, viewer, now) => !(advanceOf(facts)?.guards ?? []).includes(guard) || guard.holds(facts, viewer, now),
}));
