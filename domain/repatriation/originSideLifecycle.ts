import { lifecycle } from '../lifecycle/lifecycle';
import type { RepatriationFacts } from './facts';
import { gateIsPassed } from './gates';
import { ofDestination, type RequestGuard } from './guards';
import { PRE_TRANSIT } from './verb';
import { type OriginSideState, originSideStates, type RepatriationState } from './vocabulary';

const requestIsOpen: RequestGuard = {
  rule: 'ORIGIN_SIDE',
  source: 'Rulings 17',
  refusal: 'The request is over, or the person has departed.',
  holds: ({ state }) => (PRE_TRANSIT as readonly RepatriationState[]).includes(state),
};

/** The State's side of a request, beside the custodial side (rulings 17). */
export const originSideLifecycle = lifecycle<OriginSideState, RepatriationFacts>()({
  name: 'Origin side',
  states: originSideStates,
  final: ['RECEIVED'],
  verbs: {
    acknowledgeInvitation: {
      row: 'ORIGIN_SIDE',
      from: ['INVITED'],
      to: 'ACKNOWLEDGED',
      by: ['LIAISON_OFFICER'],
      guards: [ofDestination, requestIsOpen],
      audience: 'SHARED',
      event: 'The State acknowledged the invitation.',
    },
    assess: {
      row: 'RQ2',
      from: [
        'NOT_APPROACHED',
        'INVITED',
        'ACKNOWLEDGED',
        'ASSESSING',
        'DECLINED',
        'NO_RESPONSE',
        'CHILDREN_ONLY_OFFER',
        'ACCEPTED_IN_PRINCIPLE',
      ],
      to: 'ASSESSING',
      by: ['SYSTEM'],
      guards: [],
      audience: 'SHARED',
      event: 'The State is assessing.',
    },
    acceptInPrinciple: {
      row: 'ORIGIN_SIDE',
      from: ['ASSESSING', 'DECLINED', 'NO_RESPONSE'],
      to: ['ACCEPTED_IN_PRINCIPLE', 'READY_TO_RECEIVE'],
      by: ['LIAISON_OFFICER'],
      guards: [ofDestination, requestIsOpen],
      audience: 'SHARED',
      event: 'The State accepted in principle.',
    },
    declineByOrigin: {
      row: 'ORIGIN_SIDE',
      from: ['INVITED', 'ACKNOWLEDGED', 'ASSESSING', 'ACCEPTED_IN_PRINCIPLE', 'READY_TO_RECEIVE', 'NO_RESPONSE', 'CHILDREN_ONLY_OFFER'],
      to: ['DECLINED', 'CHILDREN_ONLY_OFFER'],
      by: ['LIAISON_OFFICER'],
      guards: [ofDestination, requestIsOpen],
      reasons: 'required',
      stops: ['ANSWER_INVITATION'],
      audience: 'SHARED',
      event: 'The State declined.',
    },
    getReady: {
      row: 'G10, G11',
      from: ['ACCEPTED_IN_PRINCIPLE', 'READY_TO_RECEIVE'],
      to: ['READY_TO_RECEIVE', 'ACCEPTED_IN_PRINCIPLE'],
      by: ['SYSTEM'],
      guards: [],
      audience: 'SHARED',
      event: 'The State is ready to receive.',
    },
    receive: {
      row: 'RQ15',
      from: ['ACCEPTED_IN_PRINCIPLE', 'READY_TO_RECEIVE'],
      to: 'RECEIVED',
      by: ['SYSTEM'],
      guards: [],
      audience: 'SHARED',
      event: 'The State received the person.',
    },
    letTimePass: {
      row: 'ORIGIN_SIDE',
      from: ['INVITED', 'ACKNOWLEDGED', 'ASSESSING'],
      to: 'NO_RESPONSE',
      by: ['SYSTEM'],
      guards: [],
      audience: 'SHARED',
      event: 'The State did not answer in time.',
    },
  },
});

/** READY_TO_RECEIVE stands on both gates of the State, and falls back with them. */
export function readiness(gates: Pick<RepatriationFacts['gates'], 'TRAVEL_DOCUMENT' | 'RECEPTION_PLAN'>): OriginSideState {
  return gateIsPassed(gates.TRAVEL_DOCUMENT) && gateIsPassed(gates.RECEPTION_PLAN) ? 'READY_TO_RECEIVE' : 'ACCEPTED_IN_PRINCIPLE';
}
