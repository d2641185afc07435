import type { Viewer } from '../../../domain/access/viewer';
import { roles } from '../../../domain/access/vocabulary';
import { DomainError } from '../../../domain/errors';
import { assertStep, availableActions } from '../../../domain/lifecycle/lifecycle';
import type { ProceedingFacts } from '../../../domain/proceeding/facts';
import { type ProceedingVerb, proceedingLifecycle } from '../../../domain/proceeding/lifecycle';
import { type ProceedingStage, proceedingStages } from '../../../domain/proceeding/vocabulary';

const now = new Date('2026-11-01T00:00:00Z');
const verbs = Object.keys(proceedingLifecycle.verbs) as ProceedingVerb[];
const viewer = (role: Viewer['role']): Viewer => ({
  accountId: 'a',
  login: 'a',
  name: 'A',
  role,
  country: null,
  organisation: 'O',
  purpose: 'PROSECUTION',
  purposeStated: false,
});
const ready = (stage: ProceedingStage): ProceedingFacts => ({
  proceedingId: 'p',
  personId: 'q',
  stage,
  stageBeforeSuspension: null,
  observedExternal: false,
  personInformed: true,
  counselAppointed: true,
  belowMinimumAge: false,
  childOrInDoubt: false,
  ageDoubtOpen: false,
  neBisInIdem: 'NO_BAR',
  charged: true,
  verdict: null,
  appealUntil: null,
  handoffAcknowledged: true,
  finalOutcomeReported: true,
  handoffTakenBack: false,
  hearingDue: false,
});

describe.each(proceedingStages)('in %s', (stage) => {
  test.each(verbs)('%s is possible exactly from the stages of its row', (verb) => {
    const who = verb === 'advanceProceeding' && stage === 'TRANSFERRED_OUT' ? 'PROSECUTOR' : 'COURT_REGISTRAR';
    const step = () => assertStep(proceedingLifecycle, verb, stage, ready(stage), viewer(who), now);
    if (proceedingLifecycle.verbs[verb].from.includes(stage)) expect(step().row).toBe(proceedingLifecycle.verbs[verb].row);
    else expect(step).toThrow(expect.objectContaining({ code: 'INVALID_TRANSITION' }));
  });

  test.each(roles)('%s is offered the verbs of the role and no other', (role) => {
    const offered = availableActions(proceedingLifecycle, stage, ready(stage), viewer(role), now).map(({ action }) => action);
    expect(offered).toEqual(
      verbs.filter(
        (verb) =>
          proceedingLifecycle.verbs[verb].from.includes(stage) && (proceedingLifecycle.verbs[verb].by as readonly string[]).includes(role),
      ),
    );
  });
});

const refusal = (verb: ProceedingVerb, facts: ProceedingFacts) => {
  try {
    assertStep(proceedingLifecycle, verb, facts.stage, facts, viewer('PROSECUTOR'), now);
    return [];
  } catch (error) {
    return error instanceof DomainError
      ? ((error.extensions['refusals'] as { rule: string }[] | undefined)?.map(({ rule }) => rule) ?? [])
      : ['?'];
  }
};

test.each([
  ['I-08', 'recordCharge', { belowMinimumAge: true }],
  ['I-08', 'recordCharge', { observedExternal: true }],
  ['I-09', 'recordCharge', { ageDoubtOpen: true }],
  ['LP3', 'recordCharge', { counselAppointed: false }],
  ['LP3', 'recordCharge', { neBisInIdem: null }],
  ['LP3', 'recordCharge', { neBisInIdem: 'BARRED' }],
  ['I-24', 'recordCharge', { intent: { items: 2, unusableItems: 2 } }],
] as const)('%s refuses %s given %j', (rule, verb, facts) =>
  expect(refusal(verb, { ...ready('INVESTIGATION'), ...facts })).toEqual([rule]),
);

test('a charge may rest on usable items beside excluded ones', () => {
  expect(refusal('recordCharge', { ...ready('INVESTIGATION'), intent: { items: 2, unusableItems: 1 } })).toEqual([]);
});

test('a suspended case goes back to the stage it was suspended in, and to no other', () => {
  const suspended = { ...ready('SUSPENDED'), stageBeforeSuspension: 'CHARGED' as const };
  expect(refusal('advanceProceeding', { ...suspended, intent: { to: 'CHARGED' } })).toEqual([]);
  expect(refusal('advanceProceeding', { ...suspended, intent: { to: 'INVESTIGATION' } })).toEqual(['LP']);
});
