import { roles } from '../../../domain/access/vocabulary';
import { FourEyesRequired, GuardFailed, InvalidTransition } from '../../../domain/errors';
import { assertStep, availableActions } from '../../../domain/lifecycle/lifecycle';
import { assuranceFactors } from '../../../domain/repatriation/assuranceFactors';
import { type AssuranceVerb, assuranceLifecycle } from '../../../domain/repatriation/assuranceLifecycle';
import { isPlanLength, visitsDue } from '../../../domain/repatriation/assuranceMonitoring';
import { type AssuranceStatus, assuranceStatuses, othmanFactors } from '../../../domain/repatriation/vocabulary';
import { as, NOW, received } from '../../support/requestFacts';

/** By hand from domain A.4 and C.3: which verb leaves which status, to where, by whom. */
const moves: readonly (readonly [AssuranceVerb, readonly AssuranceStatus[], AssuranceStatus | 'UNCHANGED', readonly string[]])[] = [
  ['recordAssurance', ['REQUESTED'], 'RECEIVED', ['LIAISON_OFFICER', 'LEGAL_OFFICER']],
  ['answerAssuranceFactors', ['RECEIVED'], 'UNCHANGED', ['LIAISON_OFFICER', 'LEGAL_OFFICER']],
  ['planAssuranceMonitoring', ['RECEIVED'], 'UNCHANGED', ['LEGAL_OFFICER']],
  ['acceptAssurance', ['RECEIVED'], 'ACCEPTED', ['DECISION_AUTHORITY']],
  ['recordAssuranceReview', ['RECEIVED', 'ACCEPTED'], 'UNCHANGED', ['LEGAL_OFFICER']],
  ['rejectAssurance', ['RECEIVED'], 'REJECTED', ['DECISION_AUTHORITY']],
  ['recordAssuranceVisit', ['ACCEPTED', 'BREACHED', 'EXPIRED'], 'UNCHANGED', ['LEGAL_OFFICER']],
  ['reportAssuranceBreach', ['ACCEPTED'], 'BREACHED', ['LEGAL_OFFICER']],
  ['expireAssurance', ['RECEIVED', 'ACCEPTED'], 'EXPIRED', ['SYSTEM']],
];
const facts = { ...received, visitsToMake: 1 };

describe('a diplomatic assurance, every status, every verb, every role', () => {
  const cells = moves.flatMap(([verb, from, to, by]) =>
    assuranceStatuses.map((status) => [verb, status, from.includes(status), to, by] as const),
  );

  it.each(cells)('%s in %s: possible %s', (verb, status, possible, to, by) => {
    const role = roles.find((one) => one === by[0]) ?? 'LEGAL_OFFICER';
    const step = () => assertStep(assuranceLifecycle, verb, status, facts, as(role), NOW);
    if (possible) expect(step().to).toBe(to);
    else expect(step).toThrow(InvalidTransition);
  });

  it.each(assuranceStatuses.flatMap((status) => roles.map((role) => [status, role] as const)))(
    '%s: %s is offered its own verbs',
    (status, role) => {
      const offered = availableActions(assuranceLifecycle, status, facts, as(role), NOW).map(({ action }) => action);
      expect(offered.sort()).toEqual(
        moves.flatMap(([verb, from, , by]) => (from.includes(status) && by.includes(role) ? [verb] : [])).sort(),
      );
    },
  );

  it('has no verb besides', () => {
    expect(Object.keys(assuranceLifecycle.verbs).sort()).toEqual(moves.map(([verb]) => verb).sort());
  });
});

describe('what stands before an acceptance', () => {
  const accept =
    (changed: object, account = 'somebody') =>
    () =>
      assertStep(assuranceLifecycle, 'acceptAssurance', 'RECEIVED', { ...facts, ...changed }, as('DECISION_AUTHORITY', account), NOW);

  it.each(Array.from({ length: 10 }, (_, answered) => answered + 1))('I-05: %i of eleven questions are not enough', (factorsAnswered) => {
    expect(accept({ factorsAnswered })).toThrow(GuardFailed);
  });

  it('AS9: an independent body found it unreliable', () => {
    expect(accept({ reviewFinding: 'NOT_RELIABLE' })).toThrow(GuardFailed);
    expect(accept({ reviewFinding: 'RELIABLE' })).not.toThrow();
  });

  it('I-05: nobody monitors', () => {
    expect(accept({ monitoringBody: null })).toThrow(GuardFailed);
  });

  it('neither the questions nor the plan of visits is asked for where nobody began them', () => {
    expect(accept({ factorsAnswered: 0, monitoringMonths: null })).not.toThrow();
  });

  it('the recorder does not accept', () => {
    expect(accept({}, 'giver')).toThrow(FourEyesRequired);
    expect(accept({})).not.toThrow();
  });

  it('a State acts on its own assurances alone', () => {
    const answer = () =>
      assertStep(assuranceLifecycle, 'answerAssuranceFactors', 'RECEIVED', facts, as('LIAISON_OFFICER', 'x', 'DEU'), NOW);
    expect(answer).toThrow(GuardFailed);
  });
});

describe('the eleven questions', () => {
  it('are numbered 1 to 11 in the order of the judgment, each with its source', () => {
    expect(othmanFactors.map((factor) => assuranceFactors[factor].number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    for (const factor of othmanFactors) expect(assuranceFactors[factor].source).toMatch(/Othman.* § 189 \([ivx]+\)/);
  });
});

describe('visits', () => {
  const handover = new Date('2026-01-31T09:00:00Z');
  const daysOf = (planMonths: number) => visitsDue(handover, planMonths).map((day) => day.toISOString().slice(0, 10));

  it('begin after 30 days, then come every three months, for a year', () => {
    expect(daysOf(12)).toEqual(['2026-03-02', '2026-06-02', '2026-09-02', '2026-12-02']);
  });

  it('or for two years', () => {
    expect(daysOf(24)).toHaveLength(8);
    expect(daysOf(24).at(-1)).toBe('2027-12-02');
  });

  it.each([
    [11, false],
    [12, true],
    [24, true],
    [25, false],
    [12.5, false],
  ])('a plan of %d months is possible: %s', (planMonths, possible) => {
    expect(isPlanLength(planMonths)).toBe(possible);
  });
});
