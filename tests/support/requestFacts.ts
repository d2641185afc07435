import type { Viewer } from '../../domain/access/viewer';
import type { Role } from '../../domain/access/vocabulary';
import type { AssuranceFacts } from '../../domain/repatriation/assuranceGuards';
import type { RepatriationFacts } from '../../domain/repatriation/facts';
import { type GateKind, type GateStatus, gateKinds } from '../../domain/repatriation/vocabulary';

export const NOW = new Date('2026-06-01T12:00:00Z');
export const anHour = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000).toISOString();

export const gatesAll = (status: GateStatus, but: Partial<Record<GateKind, GateStatus>> = {}) =>
  ({ ...Object.fromEntries(gateKinds.map((kind) => [kind, status])), ...but }) as Record<GateKind, GateStatus>;

/** An assurance that another recorded, examined and monitored in full. */
export const received: AssuranceFacts = {
  assuranceId: 'assurance',
  requestId: '60000000-0000-8000-8000-000000000001',
  personId: 'person',
  country: 'FRA',
  status: 'RECEIVED',
  recordedBy: 'giver',
  monitoringBody: 'A monitor',
  monitoringMonths: 12,
  factorsAnswered: 11,
  visitsToMake: 0,
};

/** Facts of a request of which nothing stands in the way, whatever is asked. */
export const unobstructed: RepatriationFacts = {
  requestId: '60000000-0000-8000-8000-000000000001',
  country: 'FRA',
  route: 'PRE_TRIAL_RETURN',
  state: 'IN_REVIEW',
  originSide: 'ACCEPTED_IN_PRINCIPLE',
  initiator: 'ORIGIN',
  personKind: 'DETAINEE',
  registered: true,
  gates: gatesAll('CLEARED'),
  documents: ['IDENTITY_DESCRIPTION', 'READMISSION_CONFIRMATION'],
  documentsReturned: [],
  extraditionGround: null,
  formalChannelRef: 'Note 1',
  extraInformationOpen: false,
  provisionallyArrested: false,
  holdReason: null,
  reinstated: false,
  sameStateRequestLive: false,
  extraditionToSameState: false,
  counselAppointed: true,
  fearsDestination: false,
  dataTransferBasisExists: true,
  consularChoiceMissing: false,
  ownNationalClaim: false,
  ownNationalConfirmed: false,
  claimStatus: 'CONFIRMED',
  underMinimumAge: false,
  proceedingOpen: false,
  deathPenaltyUnassured: false,
  actBelowEighteen: false,
  treatyGroundDecided: true,
  finding: 'NO_REAL_RISK',
  findingConfirmed: true,
  findingRecordedBy: 'recorder',
  findingAssuranceAccepted: false,
  awaitingAssurance: received,
  visitsToMake: 1,
  visitsPlanned: 0,
  findingOutdated: false,
  findingAppealUntil: null,
  neBisInIdemBarred: false,
  competitorLive: true,
  competitorDisclosed: false,
  rankedBy: 'ranker',
  rankingDecided: false,
  rankedBehind: false,
  admissible: null,
  consent: null,
  sentenceTransferable: false,
  proposal: 'APPROVED',
  preparedBy: 'preparer',
  decisionOutcome: 'APPROVED',
  decidedBy: 'decider',
  decidedAt: anHour(-48),
  reviewed: false,
  remedyUntil: anHour(-1),
  entryMovementId: 'movement',
  movementStatus: 'AUTHORISED',
  receiptSignedBy: 'signer',
  receiptComplete: true,
  handoffAcknowledged: false,
  collectUntil: anHour(-1),
  intent: {},
};

export const as = (role: Role, accountId = 'somebody', country: string | null = role === 'LIAISON_OFFICER' ? 'FRA' : null): Viewer => ({
  accountId,
  login: accountId,
  name: accountId,
  role,
  country,
  organisation: 'Organisation',
  purpose: 'REPATRIATION',
  purposeStated: false,
});
