import { lifecycle } from '../lifecycle/lifecycle';

export const offerStatuses = ['OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const;
export type OfferStatus = (typeof offerStatuses)[number];

export interface OfferFacts {
  readonly status: OfferStatus;
  /** ISO 8601: until when the State may answer. */
  readonly answerBy: Date | string;
}

const inTime = {
  rule: 'HF',
  source: 'domain C.8',
  refusal: 'The time to answer is over: the prosecutor withdraws the offer and may offer anew.',
  holds: ({ answerBy }: OfferFacts, _viewer: unknown, now: Date) => new Date(answerBy) >= now,
};

/** A sealed package that is offered before it goes: the State sees what kind of things it holds, and says whether it takes them. */
export const offerLifecycle = lifecycle<OfferStatus, OfferFacts>()({
  name: 'Offer of a handoff',
  states: offerStatuses,
  final: ['ACCEPTED', 'DECLINED', 'WITHDRAWN'],
  verbs: {
    acceptHandoffOffer: {
      row: 'HF2',
      from: ['OFFERED'],
      to: 'ACCEPTED',
      by: ['LIAISON_OFFICER'],
      guards: [inTime],
      stops: ['HANDOFF_OFFER_ANSWER'],
      audience: 'SHARED',
      event: 'The State accepted the offer of a package.',
    },
    declineHandoffOffer: {
      row: 'HF3',
      from: ['OFFERED'],
      to: 'DECLINED',
      by: ['LIAISON_OFFICER'],
      guards: [inTime],
      reasons: 'required',
      stops: ['HANDOFF_OFFER_ANSWER'],
      audience: 'SHARED',
      event: 'The State declined the offer of a package.',
    },
    withdrawHandoffOffer: {
      row: 'HF4',
      from: ['OFFERED'],
      to: 'WITHDRAWN',
      by: ['PROSECUTOR', 'LEGAL_OFFICER'],
      guards: [],
      reasons: 'required',
      stops: ['HANDOFF_OFFER_ANSWER'],
      audience: 'SHARED',
      event: 'The offer of a package was withdrawn.',
    },
  },
});
export type OfferVerb = keyof (typeof offerLifecycle)['verbs'];
