import { roles } from '../../../domain/access/vocabulary';
import { GuardFailed, InvalidTransition } from '../../../domain/errors';
import { assertStep, availableActions } from '../../../domain/lifecycle/lifecycle';
import { type ConsularVisitVerb, consularVisitLifecycle } from '../../../domain/nationality/consularVisitLifecycle';
import { type ConsularVisitStatus, consularVisitStatuses } from '../../../domain/nationality/vocabulary';
import { as, NOW } from '../../support/requestFacts';

const moves: readonly (readonly [ConsularVisitVerb, readonly ConsularVisitStatus[], ConsularVisitStatus, readonly string[]])[] = [
  ['arrangeConsularVisit', ['ASKED', 'NOT_ARRANGED'], 'ARRANGED', ['LEGAL_OFFICER']],
  ['declineConsularVisit', ['ASKED', 'ARRANGED'], 'NOT_ARRANGED', ['LEGAL_OFFICER']],
  ['recordConsularVisit', ['ARRANGED'], 'HELD', ['LEGAL_OFFICER', 'LIAISON_OFFICER']],
];
const facts = { visitId: 'visit', country: 'FRA', status: 'ASKED' as const, personAsked: true, fearsState: false };

describe('a consular visit, every status, every verb, every role', () => {
  it.each(moves.flatMap(([verb, from, to]) => consularVisitStatuses.map((status) => [verb, status, from.includes(status), to] as const)))(
    '%s in %s: possible %s',
    (verb, status, possible, to) => {
      const step = () => assertStep(consularVisitLifecycle, verb, status, facts, as('LEGAL_OFFICER'), NOW);
      if (possible) expect(step().to).toBe(to);
      else expect(step).toThrow(InvalidTransition);
    },
  );

  it.each(consularVisitStatuses.flatMap((status) => roles.map((role) => [status, role] as const)))(
    '%s: %s is offered its own verbs',
    (status, role) => {
      const offered = availableActions(consularVisitLifecycle, status, facts, as(role), NOW).map(({ action }) => action);
      expect(offered.sort()).toEqual(
        moves.flatMap(([verb, from, , by]) => (from.includes(status) && by.includes(role) ? [verb] : [])).sort(),
      );
    },
  );

  it.each(['arrangeConsularVisit', 'recordConsularVisit'] as const)(
    'I-13, I-14: %s is refused where the person did not ask, or fears the State',
    (verb) => {
      const step = (over: object) => () =>
        assertStep(
          consularVisitLifecycle,
          verb,
          'ARRANGED' === consularVisitLifecycle.verbs[verb].from[0] ? 'ARRANGED' : 'ASKED',
          { ...facts, ...over },
          as('LEGAL_OFFICER'),
          NOW,
        );
      expect(step({ personAsked: false })).toThrow(GuardFailed);
      expect(step({ fearsState: true })).toThrow(GuardFailed);
      expect(step({})).not.toThrow();
    },
  );
});
