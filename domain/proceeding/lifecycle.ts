import type { Viewer } from '../access/viewer';
import type { Refusal } from '../errors';
import { lifecycle } from '../lifecycle/lifecycle';
import { type Advance, advances, appealsDecided, appealWindowOver, charged, convicted, guardsOfAdvances, maybeChild } from './advances';
import type { ProceedingFacts } from './facts';
import {
  appealPending,
  barRestsOnJudgment,
  byWhoseAct,
  clemencyAsked,
  counselAssigned,
  everyJudgmentCompared,
  goesThere,
  heldAfterItBegan,
  lawfulForChildren,
  lodgedInTime,
  namesNobody,
  noAgeDoubt,
  noDeathForChildren,
  noOtherPetition,
  notChargedBefore,
  notRecordOnly,
  notTriedBefore,
  ofSomeLength,
  oldEnough,
  penaltyOfTheLaw,
  publicOfAdultsAlone,
  punishableAtTheAct,
  termOfTheLaw,
  usableEvidence,
} from './guards';
import { extendable } from './timeExtensionGuards';
import { type ProceedingStage, proceedingStages } from './vocabulary';

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
    recordPersonInformed: {
      row: 'LP2',
      from: liveStages,
      to: 'UNCHANGED',
      by: ['LEGAL_OFFICER', 'PROSECUTOR', 'COURT_REGISTRAR'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'The person was told the reasons.',
    },
    extendTimeLimit: {
      row: 'LP2',
      from: [...liveStages, 'SUSPENDED', 'TRANSFERRED_OUT'],
      to: 'UNCHANGED',
      by: ['COURT_REGISTRAR'],
      guards: extendable,
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The court extended a time limit.',
    },
    appointDefenceCounsel: {
      row: 'LP3',
      from: liveStages,
      to: 'UNCHANGED',
      by: ['LEGAL_OFFICER', 'COURT_REGISTRAR'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'Counsel of the accused was appointed.',
    },
    recordNeBisInIdemFinding: {
      row: 'LP3',
      from: ['OPENED', 'INVESTIGATION', 'REFERRED_JUVENILE', 'CHARGED', 'REOPENED', 'TRANSFERRED_IN', 'TRANSFERRED_OUT'],
      to: 'UNCHANGED',
      by: ['LEGAL_OFFICER'],
      guards: [everyJudgmentCompared, barRestsOnJudgment],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A finding on ne bis in idem was recorded.',
    },
    recordCharge: {
      row: 'LP3',
      from: ['INVESTIGATION', 'CHARGED'],
      to: 'CHARGED',
      by: ['PROSECUTOR'],
      guards: [
        notRecordOnly,
        oldEnough,
        noAgeDoubt,
        counselAssigned,
        notTriedBefore,
        notChargedBefore,
        usableEvidence,
        punishableAtTheAct,
        noDeathForChildren,
      ],
      audience: 'CUSTODIAL',
      event: 'A charge was laid.',
    },
    recordChargeSheetServed: {
      row: 'LP4',
      from: ['CHARGED', 'TRIAL'],
      to: 'UNCHANGED',
      by: ['PROSECUTOR', 'COURT_REGISTRAR'],
      guards: [notRecordOnly, charged],
      audience: 'CUSTODIAL',
      event: 'The charge sheet was served.',
    },
    recordDisclosure: {
      row: 'LP4',
      from: ['CHARGED', 'TRIAL'],
      to: 'UNCHANGED',
      by: ['PROSECUTOR', 'COURT_REGISTRAR'],
      guards: [notRecordOnly, charged, counselAssigned],
      audience: 'CUSTODIAL',
      event: 'The file was disclosed to the defence.',
    },
    recordHearingNotice: {
      row: 'LP4',
      from: liveStages,
      to: 'UNCHANGED',
      by: ['COURT_REGISTRAR'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'Notice of a hearing was given.',
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
      guards: [notRecordOnly, charged, lawfulForChildren, penaltyOfTheLaw, termOfTheLaw],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A judgment was delivered.',
    },
    lodgeAppeal: {
      row: 'LP6',
      from: ['CONVICTED', 'ACQUITTED', 'DISMISSED', 'APPEAL'],
      to: 'APPEAL',
      by: ['COURT_REGISTRAR', 'LEGAL_OFFICER'],
      guards: [notRecordOnly, lodgedInTime],
      stops: ['APPEAL_WINDOW'],
      audience: 'CUSTODIAL',
      event: 'An appeal was lodged.',
    },
    recordAppealDecision: {
      row: 'LP6',
      from: ['CONVICTED', 'APPEAL'],
      to: ['APPEAL', 'CONVICTED', 'ACQUITTED', 'DISMISSED', 'FINAL', 'TRIAL'],
      by: ['COURT_REGISTRAR'],
      guards: [notRecordOnly, appealPending],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'An appeal was decided.',
    },
    letAppealWindowLapse: {
      row: 'LP6',
      from: ['CONVICTED', 'ACQUITTED', 'DISMISSED'],
      to: 'FINAL',
      by: ['SYSTEM'],
      guards: [appealWindowOver, appealsDecided],
      audience: 'CUSTODIAL',
      event: 'The time to appeal ended: the judgment is final.',
    },
    creditTimeServed: {
      row: 'LP7',
      from: ['CONVICTED', 'APPEAL', 'FINAL', 'SENTENCE_ENFORCEMENT', 'CLEMENCY_PENDING'],
      to: 'UNCHANGED',
      by: ['COURT_REGISTRAR', 'LEGAL_OFFICER'],
      guards: [convicted, ofSomeLength],
      starts: ['SENTENCE_REMAINDER', 'SENTENCE_END'],
      audience: 'CUSTODIAL',
      event: 'The time served was counted.',
    },
    requestClemency: {
      row: 'LP8',
      from: ['CONVICTED', 'FINAL', 'SENTENCE_ENFORCEMENT'],
      to: 'CLEMENCY_PENDING',
      by: ['COURT_REGISTRAR', 'LEGAL_OFFICER'],
      guards: [convicted, noOtherPetition],
      stops: ['CLEMENCY_WINDOW'],
      audience: 'CUSTODIAL',
      event: 'Clemency was asked for.',
    },
    recordClemencyDecision: {
      row: 'LP8',
      from: ['CLEMENCY_PENDING'],
      to: ['CONVICTED', 'FINAL', 'SENTENCE_ENFORCEMENT', 'COMPLETED'],
      by: ['COURT_REGISTRAR'],
      guards: [clemencyAsked],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'Clemency was decided.',
    },
    recordJuvenileForum: {
      row: 'LP9',
      from: [...liveStages, 'SUSPENDED'],
      to: 'UNCHANGED',
      by: ['COURT_REGISTRAR'],
      guards: [maybeChild],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A court for juveniles has the case.',
    },
    recordPublicSummary: {
      row: 'LP10',
      from: proceedingStages,
      to: 'UNCHANGED',
      by: ['COURT_REGISTRAR'],
      guards: [publicOfAdultsAlone, namesNobody],
      audience: 'CUSTODIAL',
      event: 'What may be told of the case was recorded.',
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

/** One way on from where a case stands, for the viewer's role. */
export interface ProceedingWay {
  readonly to: ProceedingStage;
  readonly allowed: boolean;
  readonly refusals: readonly Refusal[];
}

/** Every stage to which this role may lead the case on, with every rule in the way. */
export function waysOn(facts: ProceedingFacts, viewer: Viewer, now: Date): ProceedingWay[] {
  const ways = Object.entries(advances[facts.stage] ?? {}) as [ProceedingStage, Advance][];
  return ways
    .filter(([, { by }]) => by.includes(viewer.role))
    .map(([to]) => {
      const refusals = proceedingLifecycle.verbs.advanceProceeding.guards
        .filter((guard) => !guard.holds({ ...facts, intent: { to } }, viewer, now))
        .map(({ rule, refusal }) => ({ rule, message: refusal, gate: null }));
      return { to, allowed: refusals.length === 0, refusals };
    });
}

export type ProceedingVerb = keyof (typeof proceedingLifecycle)['verbs'];
