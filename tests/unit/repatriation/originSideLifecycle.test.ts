import { GuardFailed, InvalidTransition } from '../../../domain/errors';
import { assertStep } from '../../../domain/lifecycle/lifecycle';
import { originSideLifecycle, readiness } from '../../../domain/repatriation/originSideLifecycle';
import { type OriginSideState, originSideStates, repatriationStates } from '../../../domain/repatriation/vocabulary';
import { as, NOW, unobstructed } from '../../support/requestFacts';

type Verb = keyof (typeof originSideLifecycle)['verbs'];
const moves: Partial<Record<Verb, readonly OriginSideState[]>> = {
  acknowledgeInvitation: ['INVITED'],
  acceptInPrinciple: ['ASSESSING', 'DECLINED', 'NO_RESPONSE'],
  declineByOrigin: [
    'INVITED',
    'ACKNOWLEDGED',
    'ASSESSING',
    'ACCEPTED_IN_PRINCIPLE',
    'READY_TO_RECEIVE',
    'NO_RESPONSE',
    'CHILDREN_ONLY_OFFER',
  ],
  letTimePass: ['INVITED', 'ACKNOWLEDGED', 'ASSESSING'],
  receive: ['ACCEPTED_IN_PRINCIPLE', 'READY_TO_RECEIVE'],
};
const cells = (Object.keys(moves) as Verb[]).flatMap((verb) =>
  originSideStates.map((side) => [verb, side, moves[verb]?.includes(side) ?? false] as const),
);

describe('the State’s side of a request (rulings 17)', () => {
  it.each(cells)('%s from %s: possible %s', (verb, side, possible) => {
    const step = () => assertStep(originSideLifecycle, verb, side, { ...unobstructed, originSide: side }, as('LIAISON_OFFICER'), NOW);
    if (possible) expect(step).not.toThrow();
    else expect(step).toThrow(InvalidTransition);
  });

  it.each(repatriationStates.filter((state) => ['IN_TRANSIT', 'COMPLETED', 'DECLINED', 'CLOSED', 'WITHDRAWN'].includes(state)))(
    'says nothing more once the request is %s',
    (state) => {
      const facts = { ...unobstructed, state, originSide: 'ASSESSING' } as const;
      expect(() => assertStep(originSideLifecycle, 'acceptInPrinciple', 'ASSESSING', facts, as('LIAISON_OFFICER'), NOW)).toThrow(
        GuardFailed,
      );
    },
  );

  it('speaks through the destination’s own officer alone', () => {
    const facts = { ...unobstructed, originSide: 'ASSESSING' } as const;
    expect(() => assertStep(originSideLifecycle, 'acceptInPrinciple', 'ASSESSING', facts, as('LIAISON_OFFICER', 'x', 'DEU'), NOW)).toThrow(
      GuardFailed,
    );
  });

  it.each([
    ['CLEARED', 'CLEARED', 'READY_TO_RECEIVE'],
    ['NOT_APPLICABLE', 'CLEARED', 'READY_TO_RECEIVE'],
    ['CLEARED', 'OPEN', 'ACCEPTED_IN_PRINCIPLE'],
    ['EXPIRED', 'CLEARED', 'ACCEPTED_IN_PRINCIPLE'],
  ] as const)('with document %s and plan %s is %s', (TRAVEL_DOCUMENT, RECEPTION_PLAN, side) => {
    expect(readiness({ TRAVEL_DOCUMENT, RECEPTION_PLAN })).toBe(side);
  });
});
