import { roles } from '../../../domain/access/vocabulary';
import { DomainError } from '../../../domain/errors';
import { assertStep, availableActions } from '../../../domain/lifecycle/lifecycle';
import type { ProceedingFacts } from '../../../domain/proceeding/facts';
import { type ProceedingVerb, proceedingLifecycle } from '../../../domain/proceeding/lifecycle';
import { proceedingStages } from '../../../domain/proceeding/vocabulary';
import { lookedAt, officer, readyProceeding } from '../../support/proceedingFacts';

const verbs = Object.keys(proceedingLifecycle.verbs) as ProceedingVerb[];
/** What a verb needs that would stand in the way of another. */
const NEEDS: Partial<Record<ProceedingVerb, Partial<ProceedingFacts>>> = {
  recordAppealDecision: { appealsPending: 1 },
  creditTimeServed: { verdict: 'CONVICTED', sentenceKind: 'IMPRISONMENT', sentenceLength: 'P5Y' },
  requestClemency: { verdict: 'CONVICTED' },
  recordJuvenileForum: { childOrInDoubt: true },
  recordClemencyDecision: { verdict: 'CONVICTED', clemencyAsked: true },
};

describe.each(proceedingStages)('in %s', (stage) => {
  test.each(verbs)('%s is possible exactly from the stages of its row', (verb) => {
    const facts = { ...readyProceeding(stage), ...NEEDS[verb] };
    const who = verb === 'advanceProceeding' && stage === 'TRANSFERRED_OUT' ? 'PROSECUTOR' : 'COURT_REGISTRAR';
    const step = () => assertStep(proceedingLifecycle, verb, stage, facts, officer(who), lookedAt);
    if (proceedingLifecycle.verbs[verb].from.includes(stage)) expect(step().row).toBe(proceedingLifecycle.verbs[verb].row);
    else expect(step).toThrow(expect.objectContaining({ code: 'INVALID_TRANSITION' }));
  });

  test.each(roles)('%s is offered the verbs of the role and no other', (role) => {
    const offered = availableActions(proceedingLifecycle, stage, readyProceeding(stage), officer(role), lookedAt).map(
      ({ action }) => action,
    );
    expect(offered).toEqual(
      verbs.filter(
        (verb) =>
          proceedingLifecycle.verbs[verb].from.includes(stage) && (proceedingLifecycle.verbs[verb].by as readonly string[]).includes(role),
      ),
    );
  });
});

const BARS = { facts: 'SAME', final: true, recognisedAs: 'RECOGNISED' } as const;
const NOT_RECOGNISED = { ...BARS, recognisedAs: 'NOT_RECOGNISED' } as const;
const NOT_FINAL = { ...BARS, final: false } as const;
const OTHER_FACTS = { ...BARS, facts: 'DIFFERENT' } as const;

const refusal = (verb: ProceedingVerb, facts: ProceedingFacts) => {
  try {
    assertStep(proceedingLifecycle, verb, facts.stage, facts, officer('PROSECUTOR'), lookedAt);
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
  ['LP6-LATE', 'lodgeAppeal', { stage: 'CONVICTED', appealUntil: '2026-10-01T00:00:00Z', intent: { lodgedAt: new Date('2026-10-02') } }],
  ['LP6-NONE', 'recordAppealDecision', { stage: 'APPEAL' }],
  ['LP6', 'letAppealWindowLapse', { stage: 'CONVICTED', appealUntil: '2026-12-01T00:00:00Z' }],
  ['LP6-APPEAL', 'letAppealWindowLapse', { stage: 'CONVICTED', appealsPending: 1 }],
  ['LP7', 'creditTimeServed', { stage: 'FINAL', verdict: 'ACQUITTED', sentenceLength: 'P5Y' }],
  ['LP7-LENGTH', 'creditTimeServed', { stage: 'FINAL', verdict: 'CONVICTED', sentenceKind: 'LIFE' }],
  ['LP8', 'requestClemency', { stage: 'FINAL', verdict: 'CONVICTED', clemencyAsked: true }],
  ['LP8', 'recordClemencyDecision', { stage: 'CLEMENCY_PENDING' }],
  ['LP3-LAW', 'recordCharge', { intent: { actEarliest: '2014-01-01', lawInForceSince: '2016-05-01', offenceFamily: '0906' } }],
  ['LP5-PENALTY', 'recordJudgment', { stage: 'TRIAL', charged: true, childOrInDoubt: false, intent: { deathUncharged: true } }],
  ['LP-JUVENILE', 'recordJuvenileForum', {}],
  ['LP10', 'recordPublicSummary', { intent: { summaryGiven: true, summaryTellsWho: true } }],
  ['LP10-CHILD', 'recordPublicSummary', { childOrInDoubt: true, intent: { summaryGiven: true } }],
  ['LP10-CHILD', 'recordPublicSummary', { juvenileForum: true, intent: { summaryGiven: true } }],
  ['I-06', 'recordCharge', { intent: { deathPossible: true, youngestAtAct: 17 } }],
  ['LP3-COMPARED', 'recordNeBisInIdemFinding', { priorAdjudications: 1, intent: { result: 'NO_BAR', compared: [] } }],
  ['LP3-BAR', 'recordNeBisInIdemFinding', { intent: { result: 'BARRED', compared: [] } }],
  ['LP3-BAR', 'recordNeBisInIdemFinding', { priorAdjudications: 1, intent: { result: 'PARTIAL_BAR', compared: [NOT_RECOGNISED] } }],
  ['LP3-BAR', 'recordNeBisInIdemFinding', { priorAdjudications: 1, intent: { result: 'BARRED', compared: [NOT_FINAL] } }],
  ['LP3-BAR', 'recordNeBisInIdemFinding', { priorAdjudications: 1, intent: { result: 'BARRED', compared: [OTHER_FACTS] } }],
  ['LP3-BAR', 'recordNeBisInIdemFinding', { priorAdjudications: 1, intent: { result: 'NO_BAR', compared: [BARS] } }],
] as const)('%s refuses %s given %j', (rule, verb, facts) =>
  expect(refusal(verb, { ...readyProceeding('INVESTIGATION'), ...facts })).toEqual([rule]),
);

test('a crime under the general principles of law needs no law of its day (ICCPR Art. 15(2))', () => {
  const intent = { actEarliest: '2014-01-01', lawInForceSince: '2016-05-01', offenceFamily: '1101' };
  expect(refusal('recordCharge', { ...readyProceeding('INVESTIGATION'), intent })).toEqual([]);
});

test('a finding bars where the same facts were finally judged and that is recognised', () => {
  const facts = { ...readyProceeding('INVESTIGATION'), priorAdjudications: 1, intent: { result: 'BARRED', compared: [BARS] } } as const;
  expect(refusal('recordNeBisInIdemFinding', facts)).toEqual([]);
});

test('a charge may rest on usable items beside excluded ones', () => {
  expect(refusal('recordCharge', { ...readyProceeding('INVESTIGATION'), intent: { items: 2, unusableItems: 1 } })).toEqual([]);
});

test('a suspended case goes back to the stage it was suspended in, and to no other', () => {
  const suspended = { ...readyProceeding('SUSPENDED'), stageBeforeSuspension: 'CHARGED' as const };
  expect(refusal('advanceProceeding', { ...suspended, intent: { to: 'CHARGED' } })).toEqual([]);
  expect(refusal('advanceProceeding', { ...suspended, intent: { to: 'INVESTIGATION' } })).toEqual(['LP']);
});
