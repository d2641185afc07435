import { roles } from '../../../domain/access/vocabulary';
import { GuardFailed, InvalidTransition } from '../../../domain/errors';
import { assertStep, availableActions } from '../../../domain/lifecycle/lifecycle';
import { type TracingFacts, type TracingVerb, tracingLifecycle } from '../../../domain/person/tracingLifecycle';
import { type TracingStatus, tracingInquirers, tracingStatuses } from '../../../domain/person/vocabulary';
import { as, NOW } from '../../support/requestFacts';

/** By hand from domain C.3 and D.3.4. */
const moves: readonly (readonly [TracingVerb, readonly TracingStatus[], TracingStatus])[] = [
  ['matchTracingInquiry', ['RECEIVED', 'UNMATCHED'], 'MATCHED'],
  ['declareTracingUnmatched', ['RECEIVED'], 'UNMATCHED'],
  ['undoTracingMatch', ['MATCHED', 'WITHHELD'], 'RECEIVED'],
  ['releaseTracingInquiry', ['MATCHED', 'WITHHELD'], 'RELEASED'],
  ['withholdTracingInquiry', ['MATCHED'], 'WITHHELD'],
];
const facts: TracingFacts = {
  inquiryId: 'inquiry',
  status: 'MATCHED',
  inquirer: 'STATE',
  country: 'FRA',
  personId: 'person',
  consularChoice: 'REQUESTED',
  fearsState: false,
  dataTransferBasis: 'ASSESSED',
  wishesSilence: false,
};

describe('a tracing inquiry, every status, every verb, every role', () => {
  it.each(moves.flatMap(([verb, from, to]) => tracingStatuses.map((status) => [verb, status, from.includes(status), to] as const)))(
    '%s in %s: possible %s',
    (verb, status, possible, to) => {
      const step = () => assertStep(tracingLifecycle, verb, status, facts, as('LEGAL_OFFICER'), NOW);
      if (possible) expect(step().to).toBe(to);
      else expect(step).toThrow(InvalidTransition);
    },
  );

  it.each(tracingStatuses.flatMap((status) => roles.map((role) => [status, role] as const)))(
    '%s: %s is offered its own verbs',
    (status, role) => {
      const offered = availableActions(tracingLifecycle, status, facts, as(role), NOW).map(({ action }) => action);
      const expected = role === 'LEGAL_OFFICER' ? moves.flatMap(([verb, from]) => (from.includes(status) ? [verb] : [])) : [];
      expect(offered.sort()).toEqual([...expected].sort());
    },
  );

  it('has no verb besides', () => {
    expect(Object.keys(tracingLifecycle.verbs).sort()).toEqual(moves.map(([verb]) => verb).sort());
  });
});

describe('an answer goes by who asks and what the person wishes', () => {
  const rules = (over: Partial<TracingFacts>) => {
    try {
      assertStep(tracingLifecycle, 'releaseTracingInquiry', 'MATCHED', { ...facts, ...over }, as('LEGAL_OFFICER'), NOW);
      return [];
    } catch (error) {
      if (error instanceof GuardFailed) return error.refusals.map(({ rule }) => rule);
      throw error;
    }
  };

  it.each([
    [{}, []],
    [{ fearsState: true }, ['I-14']],
    [{ consularChoice: 'DECLINED' as const }, ['I-13']],
    [{ consularChoice: 'UNDECIDED' as const }, ['I-13']],
    [{ consularChoice: null }, ['I-13']],
    [{ dataTransferBasis: 'NONE' as const }, ['I-33']],
    [{ wishesSilence: true }, []],
  ])('to a State, with %j, %j stand in the way', (over, expected) => {
    expect(rules(over)).toEqual(expected);
  });

  it.each(tracingInquirers.filter((inquirer) => inquirer !== 'STATE'))(
    '%s is owed an answer whatever the person chose towards a State',
    (inquirer) => {
      expect(rules({ inquirer, country: null, consularChoice: null, fearsState: true, dataTransferBasis: null })).toEqual([]);
    },
  );

  it('to the family only where the person does not wish that it is told nothing', () => {
    expect(rules({ inquirer: 'FAMILY', wishesSilence: true })).toEqual(['WISH']);
    expect(rules({ inquirer: 'COUNSEL', wishesSilence: true })).toEqual([]);
  });
});
