import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mutationAccess, queryAccess } from '../../../domain/access/operations';
import { scopeFamilyOf } from '../../../domain/access/roles';
import type { ClockRule } from '../../../domain/clock/clockRule';
import { type ClockKind, clockKinds, clockRule } from '../../../domain/clock/clocks';
import { proceedingClocks } from '../../../domain/proceeding/clocks';

/** Domain C.12, written out by hand: from Wednesday 28 January 2026, 10:00 UTC. */
const ENDS = {
  REGISTER_COMPLETE: '2026-01-29T10:00:00.000Z',
  REASONS_TOLD: '2026-01-29T10:00:00.000Z',
  ADMISSION_EXAM: '2026-01-29T10:00:00.000Z',
  FAMILY_NOTIFICATION: '2026-01-29T10:00:00.000Z',
  FAMILY_TOLD_OF_TRANSFER: '2026-01-29T10:00:00.000Z',
  FAMILY_TOLD_OF_DEATH: '2026-01-29T10:00:00.000Z',
  CONSULAR_INFORMATION: '2026-01-29T10:00:00.000Z',
  CONSULAR_NOTICE: '2026-01-31T10:00:00.000Z',
  ORDER_RENEWAL: '2026-02-12T10:00:00.000Z',
  DETENTION_REVIEW: '2026-02-27T10:00:00.000Z',
  KEPT_APART: '2026-01-29T10:00:00.000Z',
  IDENTITY_REVIEW: '2026-04-28T10:00:00.000Z',
  NATIONALITY_REPLY: '2026-02-27T10:00:00.000Z',
  ANSWER_INVITATION: '2026-02-27T10:00:00.000Z',
  ACKNOWLEDGE_REQUEST: '2026-02-04T10:00:00.000Z',
  COMPLETENESS_CHECK: '2026-02-12T10:00:00.000Z',
  PROVISIONAL_ARREST: '2026-03-09T10:00:00.000Z',
  FIT_TO_TRAVEL: '2026-01-31T10:00:00.000Z',
  REFERRAL_RECEIVED: '2026-01-29T10:00:00.000Z',
  FINDING_VALIDITY: '2026-04-28T10:00:00.000Z',
  REMEDY_WINDOW: '2026-02-11T10:00:00.000Z',
  COLLECT_PERSON: '2026-03-28T10:00:00.000Z',
  HEADCOUNT_RECONCILED: '2026-01-28T14:00:00.000Z',
  DISCREPANCY_RESOLVED: '2026-01-28T11:00:00.000Z',
  HANDOFF_ACKNOWLEDGE: '2026-02-27T10:00:00.000Z',
  HANDOFF_FEEDBACK: '2026-07-27T10:00:00.000Z',
  DEMARCHE_ANSWER: '2026-02-27T10:00:00.000Z',
  COMMITMENT_KEPT: '2026-04-28T10:00:00.000Z',
  CHILD_BEST_INTERESTS: '2026-02-27T10:00:00.000Z',
  CHILD_FOLLOW_UP: '2026-02-28T10:00:00.000Z',
  DATA_BREACH_NOTICE: '2026-01-31T10:00:00.000Z',
  FILE_BEFORE_JUDGE: '2026-01-29T10:00:00.000Z',
  BEFORE_JUDGE: '2026-01-30T10:00:00.000Z',
  PRETRIAL_DETENTION: '2026-07-28T10:00:00.000Z',
  INVESTIGATION_WINDOW: '2026-07-28T10:00:00.000Z',
  CHILD_CHARGE: '2026-02-27T10:00:00.000Z',
  CHILD_DECISION: '2026-07-28T10:00:00.000Z',
} satisfies Partial<Record<ClockKind, string>>;

const START = new Date('2026-01-28T10:00:00Z');
const rules: [ClockKind, ClockRule][] = clockKinds.map((kind) => [kind, clockRule(kind)]);

test.each(Object.entries(ENDS))('%s that starts on 28 January ends at %s', (kind, end) => {
  expect(
    clockRule(kind as ClockKind)
      .dueAt(START)
      .toISOString(),
  ).toBe(end);
});

test('two months from the last of December end on the last of February', () => {
  expect(clockRule('COLLECT_PERSON').dueAt(new Date('2025-12-31T08:00:00Z')).toISOString()).toBe('2026-02-28T08:00:00.000Z');
});

test('five working days from a Friday end on the next Friday', () => {
  expect(clockRule('ACKNOWLEDGE_REQUEST').dueAt(new Date('2026-01-30T08:00:00Z')).toISOString()).toBe('2026-02-06T08:00:00.000Z');
});

/** Every row of domain C.12, by hand: the clocks that keep it, or what is looked at every hour instead. */
const C12: Readonly<Record<string, readonly ClockKind[] | string>> = {
  'Register entry complete': ['REGISTER_COMPLETE'],
  'Inform of reasons': ['REASONS_TOLD'],
  'File before investigating judge': ['FILE_BEFORE_JUDGE'],
  'Before a judge': ['BEFORE_JUDGE'],
  'Order renewal': ['ORDER_RENEWAL', 'PRETRIAL_DETENTION'],
  'Periodic detention review': ['DETENTION_REVIEW'],
  'Child: charge, decision': ['CHILD_CHARGE', 'CHILD_DECISION'],
  'Consular rights': ['CONSULAR_INFORMATION', 'CONSULAR_NOTICE'],
  'Family notification': ['FAMILY_NOTIFICATION', 'FAMILY_TOLD_OF_TRANSFER', 'FAMILY_TOLD_OF_DEATH'],
  'Medical exam at admission': ['ADMISSION_EXAM'],
  'Death, torture referral': ['REFERRAL_RECEIVED'],
  'Nationality reply': ['NATIONALITY_REPLY'],
  'Acknowledge a request, completeness': ['ACKNOWLEDGE_REQUEST', 'COMPLETENESS_CHECK'],
  'Extra information for extradition': ['EXTRA_INFORMATION'],
  'Provisional arrest': ['PROVISIONAL_ARREST'],
  'Collect after ready notice': ['COLLECT_PERSON'],
  'Investigation window': ['INVESTIGATION_WINDOW'],
  'Non-refoulement finding': ['FINDING_VALIDITY'],
  'Remedy window': ['REMEDY_WINDOW'],
  'Fit to travel': ['FIT_TO_TRAVEL'],
  'Headcount reconcile, discrepancy': ['HEADCOUNT_RECONCILED', 'DISCREPANCY_RESOLVED'],
  'Handoff offer, acknowledge, feedback': ['HANDOFF_OFFER_ANSWER', 'HANDOFF_ACKNOWLEDGE', 'HANDOFF_FEEDBACK'],
  'Assurance monitoring visits': ['ASSURANCE_VISIT'],
  'Child BID': ['CHILD_BEST_INTERESTS'],
  'Child follow-up': ['CHILD_FOLLOW_UP'],
  'Data breach': ['DATA_BREACH_NOTICE'],
  'Data-subject reply': ['DATA_SUBJECT_REPLY'],
  'Storage review': 'commands/privacy/openRetentionReviews.ts',
  'Adolescence watch': 'commands/family/watchAgeThresholds.ts',
  'Sentence remainder': ['SENTENCE_REMAINDER'],
};

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
/** Kinds that a lifecycle names as started, that a command starts, or that follow a case. */
const started = [
  ...sources('domain').flatMap((text) => text.match(/starts: \[[^\]]*\]/g) ?? []),
  ...sources('commands').filter((text) => /startClocks|NewClock|starts: \[/.test(text)),
  ...proceedingClocks.map((kind) => `'${kind}'`),
].join('\n');

test.each(Object.entries(C12))('domain C.12, %s, is kept', (_row, kept) => {
  if (typeof kept === 'string') expect(readFileSync('server/scheduler.ts', 'utf8')).toContain(path.basename(kept, '.ts'));
  else for (const kind of kept) expect(clockKinds).toContain(kind);
});

test.each(clockKinds)('%s is one that something starts', (kind) => {
  expect(started.includes(`'${kind}'`)).toBe(true);
});

describe.each(rules)('%s', (_kind, rule) => {
  it('is started and met by verbs that exist', () => {
    for (const verb of [...rule.startedBy, ...rule.metBy]) expect(Object.keys(mutationAccess)).toContain(verb);
    expect(rule.startedBy.length).toBeGreaterThan(0);
  });

  it('is owed by a role that may list clocks, and by a State only where the State sees it', () => {
    const { clocks } = queryAccess;
    expect(clocks.access === 'ROLES' && clocks.roles).toContain(rule.owedBy);
    if (scopeFamilyOf(rule.owedBy) === 'liaison') expect(rule.shownToState).toBe(true);
  });

  it('that is no window is met by somebody', () => {
    expect(rule.end === 'WINDOW' || rule.metBy.length > 0).toBe(true);
  });

  it('reminds before it ends, and escalates no sooner than it ends', () => {
    const end = rule.dueAt(START).getTime();
    const daysOn = (days: number) => START.getTime() + days * 86_400_000;
    if (rule.remindAfterDays !== undefined) expect(daysOn(rule.remindAfterDays)).toBeLessThan(end);
    if (rule.escalation) expect(daysOn(rule.escalation.afterDays)).toBeGreaterThanOrEqual(end);
  });
});
