import { type Role, roles } from '../../../domain/access/vocabulary';
import { DomainError } from '../../../domain/errors';
import { assertStep } from '../../../domain/lifecycle/lifecycle';
import type { ProceedingFacts } from '../../../domain/proceeding/facts';
import { proceedingLifecycle } from '../../../domain/proceeding/lifecycle';
import { type ProceedingStage, proceedingStages } from '../../../domain/proceeding/vocabulary';
import { lookedAt, officer, readyProceeding } from '../../support/proceedingFacts';

/** Domain C.7, by hand: to which stages, and who records it. P: the prosecutor, C: the court's registrar. */
const WAYS: Readonly<Record<ProceedingStage, string>> = {
  OPENED: 'INVESTIGATION:PC SUSPENDED:PC TRANSFERRED_OUT:P',
  INVESTIGATION: 'CLOSED_NO_CASE:PC REFERRED_JUVENILE:C SUSPENDED:PC TRANSFERRED_OUT:P',
  CLOSED_NO_CASE: 'REOPENED:PC',
  REFERRED_JUVENILE: 'INVESTIGATION:PC',
  CHARGED: 'CLOSED_NO_CASE:PC TRIAL:C SUSPENDED:PC TRANSFERRED_OUT:P',
  TRIAL: 'CLOSED_NO_CASE:C SUSPENDED:C TRANSFERRED_OUT:P',
  CONVICTED: 'APPEAL:C FINAL:C CLEMENCY_PENDING:C',
  ACQUITTED: 'APPEAL:C FINAL:C',
  DISMISSED: 'APPEAL:C FINAL:C REOPENED:C',
  APPEAL: 'FINAL:C TRIAL:C',
  FINAL: 'SENTENCE_ENFORCEMENT:C CLEMENCY_PENDING:C REOPENED:C',
  SENTENCE_ENFORCEMENT: 'COMPLETED:C CLEMENCY_PENDING:C',
  COMPLETED: '',
  SUSPENDED: 'CLOSED_NO_CASE:PC OPENED:PC INVESTIGATION:PC CHARGED:PC TRIAL:C',
  TRANSFERRED_OUT: 'COMPLETED:P REOPENED:PC',
  TRANSFERRED_IN: 'INVESTIGATION:PC',
  REOPENED: 'INVESTIGATION:PC',
  CLEMENCY_PENDING: 'SENTENCE_ENFORCEMENT:C COMPLETED:C',
};

/** A case in which nothing stands in the way of any act; convicted. */
const ready = (stage: ProceedingStage, more: Partial<ProceedingFacts> = {}) =>
  readyProceeding(stage, { childOrInDoubt: true, juvenileForum: true, verdict: 'CONVICTED', ...more });

const refusals = (role: Role, facts: ProceedingFacts, to: ProceedingStage): string[] => {
  try {
    assertStep(proceedingLifecycle, 'advanceProceeding', facts.stage, { ...facts, intent: { to } }, officer(role), lookedAt);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const rules = error.extensions['refusals'] as { rule: string }[] | undefined;
    return rules?.map(({ rule }) => rule) ?? [error.code];
  }
};

describe.each(proceedingStages)('from %s', (stage) => {
  const ways = new Map(
    WAYS[stage]
      .split(' ')
      .filter(Boolean)
      .map((way) => way.split(':') as [ProceedingStage, string]),
  );

  test.each(proceedingStages)('%s is reached by who records that act alone, or not at all', (to) => {
    const by = ways.get(to);
    // What was charged is closed without a judgment only where it is for the record alone (I-08).
    const observedExternal = to === 'CLOSED_NO_CASE';
    const reached = (role: Role) => refusals(role, ready(stage, { observedExternal }), to).length === 0;
    expect([reached('PROSECUTOR'), reached('COURT_REGISTRAR')]).toEqual([by?.includes('P') ?? false, by?.includes('C') ?? false]);
  });

  test('nobody else records an act', () => {
    for (const role of roles.filter((other) => other !== 'PROSECUTOR' && other !== 'COURT_REGISTRAR'))
      for (const to of ways.keys()) expect(refusals(role, ready(stage), to)).toContain('LP-ACTOR');
  });
});

test.each<[string, ProceedingStage, ProceedingStage, Role, Partial<ProceedingFacts>]>([
  ['LP2', 'OPENED', 'INVESTIGATION', 'PROSECUTOR', { personInformed: false }],
  ['LP2-LANGUAGE', 'OPENED', 'INVESTIGATION', 'PROSECUTOR', { informedLang: 'fr' }],
  ['LP2-COUNSEL', 'OPENED', 'INVESTIGATION', 'PROSECUTOR', { counselAppointed: false, counselAsked: false }],
  ['LP4-SHEET', 'CHARGED', 'TRIAL', 'COURT_REGISTRAR', { chargeSheetLang: null }],
  ['LP4-SHEET', 'CHARGED', 'TRIAL', 'COURT_REGISTRAR', { chargeSheetLang: 'fr' }],
  ['LP4-DISCLOSURE', 'CHARGED', 'TRIAL', 'COURT_REGISTRAR', { disclosedAt: null }],
  ['LP4-DISCLOSURE', 'CHARGED', 'TRIAL', 'COURT_REGISTRAR', { disclosedAt: '2026-10-18T00:00:01Z' }],
  ['LP4-NOTICE', 'CHARGED', 'TRIAL', 'COURT_REGISTRAR', { noticeAt: null, noticedHearingAt: null }],
  ['LP4-NOTICE', 'CHARGED', 'TRIAL', 'COURT_REGISTRAR', { noticedHearingAt: '2026-10-26T23:00:00Z' }],
  ['I-08', 'CHARGED', 'TRIAL', 'COURT_REGISTRAR', { observedExternal: true }],
  ['I-08', 'SUSPENDED', 'TRIAL', 'COURT_REGISTRAR', { observedExternal: true }],
  ['LP4-FORUM', 'CHARGED', 'TRIAL', 'COURT_REGISTRAR', { juvenileForum: false }],
  ['LP4-FORUM', 'SUSPENDED', 'TRIAL', 'COURT_REGISTRAR', { juvenileForum: false }],
  ['LP4-FORUM', 'APPEAL', 'TRIAL', 'COURT_REGISTRAR', { juvenileForum: false }],
  ['I-08', 'CHARGED', 'CLOSED_NO_CASE', 'PROSECUTOR', {}],
  ['I-08', 'TRIAL', 'CLOSED_NO_CASE', 'COURT_REGISTRAR', {}],
  ['LP-JUVENILE', 'INVESTIGATION', 'REFERRED_JUVENILE', 'COURT_REGISTRAR', { childOrInDoubt: false }],
  ['LP4', 'CHARGED', 'TRIAL', 'COURT_REGISTRAR', { charged: false }],
  ['LP6', 'CONVICTED', 'FINAL', 'COURT_REGISTRAR', { appealUntil: '2026-12-01T00:00:00Z' }],
  ['LP6-APPEAL', 'CONVICTED', 'FINAL', 'COURT_REGISTRAR', { appealsPending: 1 }],
  ['LP6-APPEAL', 'APPEAL', 'FINAL', 'COURT_REGISTRAR', { appealsPending: 1 }],
  ['LP-DEATH', 'FINAL', 'SENTENCE_ENFORCEMENT', 'COURT_REGISTRAR', { sentenceKind: 'DEATH' }],
  ['LP-DEATH', 'CLEMENCY_PENDING', 'SENTENCE_ENFORCEMENT', 'COURT_REGISTRAR', { sentenceKind: 'DEATH' }],
  ['LP7', 'FINAL', 'SENTENCE_ENFORCEMENT', 'COURT_REGISTRAR', { verdict: 'ACQUITTED' }],
  ['LP7', 'FINAL', 'CLEMENCY_PENDING', 'COURT_REGISTRAR', { verdict: 'ACQUITTED' }],
  ['LP7', 'FINAL', 'COMPLETED', 'COURT_REGISTRAR', { verdict: 'CONVICTED' }],
  ['LP7', 'CLEMENCY_PENDING', 'SENTENCE_ENFORCEMENT', 'COURT_REGISTRAR', { verdict: 'DISMISSED' }],
  ['I-27', 'CHARGED', 'TRANSFERRED_OUT', 'PROSECUTOR', { handoffAcknowledged: false }],
  ['I-27', 'TRANSFERRED_OUT', 'COMPLETED', 'PROSECUTOR', { finalOutcomeReported: false }],
  ['I-27', 'TRANSFERRED_OUT', 'COMPLETED', 'PROSECUTOR', { finalOutcomeReported: false, handoffTakenBack: true }],
  ['I-27', 'TRANSFERRED_OUT', 'REOPENED', 'COURT_REGISTRAR', { finalOutcomeReported: false }],
])('%s stands between %s and %s for the %s given %j', (rule, from, to, role, facts) => {
  expect(refusals(role, ready(from, facts), to)).toEqual([rule]);
});

test('a case whose handoff was recalled goes on at home', () => {
  expect(refusals('PROSECUTOR', ready('TRANSFERRED_OUT', { finalOutcomeReported: false, handoffTakenBack: true }), 'REOPENED')).toEqual([]);
});

test('an acquittal that is final is completed without a sentence', () => {
  expect(refusals('COURT_REGISTRAR', ready('FINAL', { verdict: 'ACQUITTED' }), 'COMPLETED')).toEqual([]);
});

test.each([
  ['an interpreter is named', { informedLang: 'fr', interpreterNamed: true }],
  ['the language is another script of the court’s', { informedLang: 'ar-Latn' }],
  ['the court’s languages are not known here', { forum: 'FRA', informedLang: 'tr' }],
])('the investigation opens where %s', (_what, facts) => {
  expect(refusals('PROSECUTOR', ready('OPENED', facts), 'INVESTIGATION')).toEqual([]);
});

test('a charge sheet that was read to the person by an interpreter is served in a language understood', () => {
  const read = { chargeSheetLang: 'ar', informedLang: 'fr', interpreterNamed: true, chargeSheetInterpreted: true };
  expect(refusals('COURT_REGISTRAR', ready('CHARGED', read), 'TRIAL')).toEqual([]);
});
