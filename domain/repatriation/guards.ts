import type { Guard } from '../lifecycle/lifecycle';
import { declineReasonHolds } from './declineReasons';
import { documentChecklist, missingDocuments } from './documentChecklist';
import type { RepatriationFacts } from './facts';
import { DECISION_GATES, gateIsPassed, gates, HANDOVER_GATES } from './gates';
import type { GateKind } from './vocabulary';

export type RequestGuard = Guard<RepatriationFacts>;

const gateGuard = (kind: GateKind): RequestGuard => ({
  rule: gates[kind].code,
  gate: kind,
  source: gates[kind].source,
  refusal: gates[kind].refusal,
  holds: (facts) => gateIsPassed(facts.gates[kind]),
});

/** G1–G8 and G12, now (rulings 9 and 11). */
export const decisionGates: readonly RequestGuard[] = DECISION_GATES.map(gateGuard);
/** G9–G11 besides. */
export const handoverGates: readonly RequestGuard[] = HANDOVER_GATES.map(gateGuard);

/** At completion only a failed gate blocks, not one that expired under way (rulings 11). */
export const noGateFailed: readonly RequestGuard[] = [...DECISION_GATES, ...HANDOVER_GATES].map((kind) => ({
  ...gateGuard(kind),
  holds: (facts) => facts.gates[kind] !== 'FAILED',
}));

export const ofDestination: RequestGuard = {
  rule: 'ROLE',
  source: 'domain C.5',
  refusal: 'Only an officer of the destination may do this.',
  holds: (facts, viewer) => viewer.role !== 'LIAISON_OFFICER' || viewer.country === facts.country,
};

export const routeDocumentsComplete: RequestGuard = {
  rule: 'RQ2',
  source: 'domain A.13; UN Model Treaty on Extradition Art. 5',
  refusal: 'Documents that the route needs are missing.',
  holds: (facts) => missingDocuments(facts).length === 0,
};

export const missingOnTheChecklist: RequestGuard = {
  rule: 'RQ3',
  source: 'Domain A.13; RQ3',
  refusal: 'Only documents of the route’s checklist are asked for.',
  holds: (facts) => {
    const listed = documentChecklist(facts).map(({ kind }) => kind);
    return (facts.intent.missing ?? []).every((kind) => listed.includes(kind));
  },
};

export const formalChannelNamed: RequestGuard = {
  rule: 'RQ2',
  source: 'domain A.11',
  refusal: 'An extradition needs the reference of its formal channel.',
  holds: (facts) => facts.route !== 'EXTRADITION' || (facts.formalChannelRef ?? '') !== '',
};

export const counselIsAppointed: RequestGuard = {
  rule: 'RQ5',
  source: 'CAT GC 4; ICCPR Art. 14(3)(d); rulings 11',
  refusal: 'The person has no counsel yet.',
  holds: (facts) => facts.counselAppointed,
};

export const originSideAccepts: RequestGuard = {
  rule: 'ORIGIN_SIDE',
  source: 'rulings 17',
  refusal: 'The State has not accepted in principle.',
  holds: (facts) => facts.originSide === 'ACCEPTED_IN_PRINCIPLE' || facts.originSide === 'READY_TO_RECEIVE',
};

export const noUnmitigatedRisk: RequestGuard = {
  rule: 'I-05',
  source: 'CAT Art. 3; ICPPED Art. 16',
  refusal: 'The non-refoulement finding is a real risk that no accepted and monitored assurance mitigates.',
  holds: ({ finding, findingConfirmed, findingAssuranceAccepted }) =>
    findingConfirmed && (finding === 'NO_REAL_RISK' || (finding === 'REAL_RISK_MITIGATED' && findingAssuranceAccepted)),
};

export const noUnassuredDeathPenalty: RequestGuard = {
  rule: 'I-06',
  source: 'ICCPR Art. 6; ECHR Art. 2, 3',
  refusal: 'A charge may carry the death penalty, and neither an accepted assurance nor a reasoned treaty ground answers it.',
  holds: (facts) => !facts.deathPenaltyUnassured,
};

export const oldEnough: RequestGuard = {
  rule: 'I-08',
  source: 'CRC GC 24; Iraq Law 76/1983',
  refusal: 'The person may have been below the effective minimum age at the act.',
  holds: (facts) => facts.route === 'CHILD_FAMILY_RETURN' || !facts.underMinimumAge,
};

export const notOwnNational: RequestGuard = {
  rule: 'I-17',
  source: 'Iraq Const. Art. 21; CPC Art. 358(4)',
  refusal: 'A claim to the nationality of the custodial State stands unanswered or confirmed: own nationals are not surrendered.',
  holds: (facts) => !facts.ownNationalClaim,
};

export const noFearOfDestination: RequestGuard = {
  rule: 'I-14',
  source: 'Refugee Convention Art. 33; domain A.3',
  refusal: 'The person fears this State.',
  holds: (facts) => !facts.fearsDestination,
};

/** What a route asks besides the gates before a decision is prepared (domain C.5, route deltas). */
export const routeConditionsMet: readonly RequestGuard[] = [
  {
    rule: 'RQ7',
    source: 'Iraq CPC Art. 357–362; domain C.5',
    refusal: 'The court has not found the extradition admissible.',
    holds: (facts) => facts.route !== 'EXTRADITION' || facts.admissible === true,
  },
  {
    rule: 'I-29',
    source: 'CoE Convention 1983 Art. 3',
    refusal: 'A sentence is transferred only when final, with six months left, and with the person’s consent.',
    holds: (facts) => facts.route !== 'SENTENCE_TRANSFER' || (facts.sentenceTransferable && facts.consent === 'GIVEN'),
  },
  {
    rule: 'I-12',
    source: 'UN Key Principles 2019; domain C.11',
    refusal: 'Whoever is not detained returns only with a consent that has not been withdrawn.',
    holds: (facts) => facts.personKind !== 'PROTECTED_RESIDENT' || facts.consent === 'GIVEN',
  },
  {
    rule: 'CONSENT',
    source: 'CoE Convention 1983 Art. 3(1)(d); domain A.13',
    refusal: 'The person refused, or withdrew the consent that the route rests on.',
    holds: (facts) => facts.route !== 'CHILD_FAMILY_RETURN' || (facts.consent !== 'REFUSED' && facts.consent !== 'WITHDRAWN'),
  },
  {
    rule: 'DISGUISED_EXTRADITION',
    source: 'ECHR, Bozano v. France; domain A.13(4)',
    refusal: 'This State asked for extradition: a deportation may not take its place.',
    holds: (facts) => facts.route !== 'DEPORTATION' || !facts.extraditionToSameState,
  },
];

const isOver = (until: string | null, now: Date) => until !== null && Date.parse(until) <= now.getTime();

/** A waiver counts only when it was given after the decision (rulings 10). */
const isWaivedAfterTheDecision = ({ intent, decidedAt }: RepatriationFacts) =>
  intent.waivedAt !== undefined && decidedAt !== null && intent.waivedAt.getTime() >= Date.parse(decidedAt);

export const remedyWindowOver: RequestGuard = {
  rule: 'RQ12',
  source: 'CAT GC 4; rulings 10',
  refusal: 'The remedy window runs, and has not been waived with counsel.',
  holds: (facts, _viewer, now) => isOver(facts.remedyUntil, now) || isWaivedAfterTheDecision(facts),
};

export const findingAppealOver: RequestGuard = {
  rule: 'APPEAL',
  source: 'CAT GC 4: an appeal against the finding suspends',
  refusal: 'The finding may still be appealed against, and this has not been waived with counsel.',
  holds: (facts, _viewer, now) =>
    facts.findingAppealUntil === null || isOver(facts.findingAppealUntil, now) || isWaivedAfterTheDecision(facts),
};

export const insideRemedyWindow: RequestGuard = {
  rule: 'RQ10',
  source: 'CAT GC 4',
  refusal: 'The window for a review is over.',
  holds: (facts, _viewer, now) => facts.remedyUntil !== null && !isOver(facts.remedyUntil, now),
};

export const movementIsAuthorised: RequestGuard = {
  rule: 'RQ13',
  source: 'domain C.5, C.6',
  refusal: 'The person is on no manifest of an authorised movement to this State.',
  holds: ({ entryMovementId, movementStatus, intent }) =>
    entryMovementId !== null &&
    movementStatus === 'AUTHORISED' &&
    (intent.movementId === undefined || intent.movementId === entryMovementId),
};

export const movementIsReconciled: RequestGuard = {
  rule: 'I-20',
  source: 'domain C.6',
  refusal: 'The movement is not reconciled: the two sides’ counts must be equal by identity.',
  holds: (facts) => facts.movementStatus === 'RECONCILED',
};

export const receiptIsSigned: RequestGuard = {
  rule: 'RQ15',
  source: 'domain C.5',
  refusal: 'The State has not signed for the person, with property and a copy of the record.',
  holds: (facts) => facts.receiptSignedBy !== null && facts.receiptComplete,
};

export const proceedingsHandedOver: RequestGuard = {
  rule: 'RQ15',
  source: 'UN Model Treaty on Transfer of Proceedings; domain C.5',
  refusal: 'Proceedings are transferred only after the receiving authority has acknowledged the handoff.',
  holds: (facts) => facts.route !== 'TRANSFER_OF_PROCEEDINGS' || facts.handoffAcknowledged,
};

export const identityFitForHandover: RequestGuard = {
  rule: 'I-18',
  source: 'ICPPED Art. 17(3)(a)',
  refusal: 'The identity is neither verified nor unresolved by order of the court.',
  holds: (facts) => gateIsPassed(facts.gates.IDENTITY),
};

export const consularChoicesRecorded: RequestGuard = {
  rule: 'I-13',
  source: 'VCCR Art. 36(1)(b)',
  refusal: 'For a State to which a claim was submitted, the person’s consular choice is not recorded.',
  holds: (facts) => !facts.consularChoiceMissing,
};

/** I-15, rulings 9: a reason that names a fact is given only while the fact holds. */
export const declineReasonAgrees: RequestGuard = {
  rule: 'DECLINE_REASON',
  source: 'Rulings 9',
  refusal: 'The reason names a fact that does not hold now.',
  holds: (facts) => facts.intent.declineReason === undefined || declineReasonHolds(facts.intent.declineReason, facts),
};

export const noSecondRequest: RequestGuard = {
  rule: 'RQ4',
  source: 'domain C.5',
  refusal: 'Another request of this State for the person is registered already.',
  holds: (facts) => !facts.sameStateRequestLive,
};

export const basisForData: RequestGuard = {
  rule: 'I-33',
  source: 'LED Art. 35-38',
  refusal: 'There is no basis for sending personal data to this State.',
  holds: (facts) => facts.dataTransferBasisExists,
};

/** The same rule, asked only while the caller wants something that it concerns. */
export function onlyWhen(concerned: (facts: RepatriationFacts) => boolean, guard: RequestGuard): RequestGuard {
  return { ...guard, holds: (facts, viewer, now) => !concerned(facts) || guard.holds(facts, viewer, now) };
}
