import { lifecycle } from '../lifecycle/lifecycle';
import type { HandoffFacts } from './facts';
import {
  checklistComplete,
  deathPenaltyExcluded,
  fitPackage,
  fitPerson,
  fitToSend,
  minimised,
  noFear,
  noStatementByTorture,
  nothingForAnExecution,
  notJudgedBefore,
  notOfferedYet,
  offerAnswered,
  seenByState,
  toAnotherState,
  transferBasis,
  transferBasisStated,
  witnessesApart,
} from './guards';
import { type HandoffState, handoffStates } from './vocabulary';

const another = (refusal: string, first: (facts: HandoffFacts) => readonly (string | null)[]) => ({
  source: 'I-16; rulings, Two people',
  refusal,
  first,
});

/** The handoff of a package of evidence to a prosecuting authority of another State (domain C.8, rulings 22). */
export const handoffLifecycle = lifecycle<HandoffState, HandoffFacts>()({
  name: 'Prosecution handoff',
  states: handoffStates,
  final: ['CLOSED', 'RECALLED'],
  verbs: {
    addEvidenceToHandoff: {
      row: 'HO2',
      from: ['DRAFT', 'ASSEMBLING', 'SUPPLEMENTED'],
      to: 'ASSEMBLING',
      by: ['PROSECUTOR'],
      guards: [...fitPerson, toAnotherState],
      audience: 'CUSTODIAL',
      event: 'Evidence was added to the handoff.',
    },
    removeEvidenceFromHandoff: {
      row: 'HO15',
      from: ['ASSEMBLING', 'SUPPLEMENTED'],
      to: 'ASSEMBLING',
      by: ['PROSECUTOR'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'An item that may no longer be used was taken out of the handoff.',
    },
    submitHandoffForReview: {
      row: 'HO3',
      from: ['ASSEMBLING'],
      to: 'LEGAL_REVIEW',
      by: ['PROSECUTOR'],
      guards: [...fitPerson, notJudgedBefore, checklistComplete, ...fitPackage.filter((guard) => guard !== noStatementByTorture)],
      audience: 'CUSTODIAL',
      event: 'The handoff was submitted for legal review.',
    },
    clearHandoffLegally: {
      row: 'HO4',
      from: ['LEGAL_REVIEW'],
      to: 'DATA_PROTECTION_CLEARANCE',
      by: ['LEGAL_OFFICER'],
      guards: [...fitPerson, notJudgedBefore, nothingForAnExecution, ...fitPackage, witnessesApart, deathPenaltyExcluded],
      secondPerson: another('Whoever submitted the handoff may not clear it.', (facts) => [facts.submittedBy]),
      audience: 'CUSTODIAL',
      event: 'The handoff was cleared legally.',
    },
    sealHandoff: {
      row: 'HO5',
      from: ['DATA_PROTECTION_CLEARANCE'],
      to: 'SEALED',
      by: ['DATA_PROTECTION_OFFICER'],
      guards: [...fitPackage, transferBasis, minimised],
      secondPerson: another('Whoever submitted or cleared the handoff may not seal it.', (facts) => [
        facts.submittedBy,
        facts.legallyClearedBy,
      ]),
      audience: 'CUSTODIAL',
      event: 'The package was sealed.',
    },
    offerHandoff: {
      row: 'HF1',
      from: ['SEALED'],
      to: 'UNCHANGED',
      by: ['PROSECUTOR', 'LEGAL_OFFICER'],
      guards: [noFear, transferBasis, seenByState, notOfferedYet],
      starts: ['HANDOFF_OFFER_ANSWER'],
      audience: 'SHARED',
      event: 'The package was offered to the State, with what kind of things it holds.',
    },
    dispatchHandoff: {
      row: 'HO6',
      from: ['SEALED'],
      to: 'DISPATCHED',
      by: ['TRANSFER_COORDINATOR'],
      guards: [...fitToSend, transferBasisStated, offerAnswered],
      secondPerson: another('Whoever submitted, cleared or sealed the handoff may not dispatch it.', (facts) => [
        facts.submittedBy,
        facts.legallyClearedBy,
        facts.sealedBy,
      ]),
      starts: ['HANDOFF_ACKNOWLEDGE'],
      audience: 'SHARED',
      event: 'The package was dispatched.',
    },
    receiveHandoff: {
      row: 'HO7',
      from: ['DISPATCHED'],
      to: 'RECEIVED',
      by: ['LIAISON_OFFICER'],
      guards: [],
      audience: 'SHARED',
      event: 'The package was received.',
    },
    verifyHandoff: {
      row: 'HO8',
      from: ['RECEIVED'],
      to: ['VERIFIED', 'DISCREPANT'],
      by: ['LIAISON_OFFICER'],
      guards: [],
      audience: 'SHARED',
      event: 'The digests of the package were compared.',
    },
    acknowledgeHandoff: {
      row: 'HO9',
      from: ['VERIFIED'],
      to: 'ACKNOWLEDGED',
      by: ['LIAISON_OFFICER'],
      guards: [],
      starts: ['HANDOFF_FEEDBACK'],
      stops: ['HANDOFF_ACKNOWLEDGE'],
      audience: 'SHARED',
      event: 'The receiving authority acknowledged the handoff.',
    },
    rejectHandoff: {
      row: 'HO10',
      from: ['RECEIVED', 'VERIFIED', 'DISCREPANT'],
      to: 'REJECTED',
      by: ['LIAISON_OFFICER'],
      guards: [],
      reasons: 'required',
      stops: ['HANDOFF_ACKNOWLEDGE'],
      audience: 'SHARED',
      event: 'The receiving authority rejected the handoff.',
    },
    reportHandoffFeedback: {
      row: 'HO11',
      from: ['ACKNOWLEDGED', 'ACTED_ON'],
      to: ['ACTED_ON', 'CLOSED'],
      by: ['LIAISON_OFFICER'],
      guards: [],
      stops: ['HANDOFF_FEEDBACK'],
      audience: 'SHARED',
      event: 'The receiving authority reported on the case.',
    },
    returnHandoff: {
      row: 'HO12',
      from: ['LEGAL_REVIEW', 'DATA_PROTECTION_CLEARANCE'],
      to: 'ASSEMBLING',
      by: ['LEGAL_OFFICER', 'DATA_PROTECTION_OFFICER'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The handoff was returned to its prosecutor.',
    },
    supplementHandoff: {
      row: 'HO13',
      from: ['DISCREPANT', 'REJECTED', 'ACKNOWLEDGED', 'ACTED_ON'],
      to: 'SUPPLEMENTED',
      by: ['PROSECUTOR'],
      guards: [...fitPerson],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A new version of the package was begun.',
    },
    recallHandoff: {
      row: 'HO14',
      from: handoffStates.filter((state) => state !== 'CLOSED' && state !== 'RECALLED'),
      to: 'RECALLED',
      by: ['LEGAL_OFFICER', 'DATA_PROTECTION_OFFICER'],
      guards: [],
      reasons: 'required',
      stops: ['HANDOFF_OFFER_ANSWER', 'HANDOFF_ACKNOWLEDGE', 'HANDOFF_FEEDBACK'],
      audience: 'SHARED',
      event: 'The handoff was recalled.',
    },
  },
});

export type HandoffVerb = keyof (typeof handoffLifecycle)['verbs'];

/** Use limitations that every handoff carries (LED recital 71); others are added, these cannot be left out. */
export const DEATH_PENALTY_EXCLUDED = 'NO_DEATH_PENALTY';
export const defaultUseLimitations: readonly string[] = [DEATH_PENALTY_EXCLUDED];

export function withDefaultLimitations(given: readonly string[] | null | undefined): string[] {
  return [...new Set([...defaultUseLimitations, ...(given ?? [])])];
}
