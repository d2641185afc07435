import { lifecycle } from '../lifecycle/lifecycle';
import { assuranceVerbs } from './assuranceVerbs';
import { caseFileVerbs } from './caseFileVerbs';
import { extraditionVerbs } from './extraditionVerbs';
import type { RepatriationFacts } from './facts';
import { handoverVerbs } from './handoverVerbs';
import { reviewVerbs } from './reviewVerbs';
import { treatyGroundVerbs } from './treatyGroundVerbs';
import { type RepatriationState, repatriationStates } from './vocabulary';

/** The custodial side of a repatriation request: RQ1 to RQ24 of domain C.5, as rulings 9 to 19 settle them. */
export const repatriationLifecycle = lifecycle<RepatriationState, RepatriationFacts>()({
  name: 'Repatriation request',
  states: repatriationStates,
  final: ['CLOSED', 'LAPSED', 'WITHDRAWN', 'SUPERSEDED', 'ABATED'],
  verbs: { ...reviewVerbs, ...handoverVerbs, ...caseFileVerbs, ...assuranceVerbs, ...treatyGroundVerbs, ...extraditionVerbs },
});

export type RequestVerb = keyof (typeof repatriationLifecycle)['verbs'];

/** A live request towards another State competes, a returned one does not (rulings 12). */
export const LIVE_STATES = [
  'SUBMITTED',
  'REGISTERED',
  'IN_REVIEW',
  'ON_HOLD',
  'DECISION_PENDING',
  'APPROVED',
  'REVIEW_REQUESTED',
  'READY_FOR_HANDOVER',
  'HANDOVER_SCHEDULED',
  'IN_TRANSIT',
] as const satisfies readonly RepatriationState[];

/** Requests that wait for gates: from registration until the handover is scheduled (rulings 12). */
export const WAITING_STATES = LIVE_STATES.filter((state) => state !== 'SUBMITTED' && state !== 'IN_TRANSIT');
