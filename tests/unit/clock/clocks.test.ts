import { mutationAccess, queryAccess } from '../../../domain/access/operations';
import { scopeFamilyOf } from '../../../domain/access/roles';
import { type ClockKind, type ClockRule, clockKinds, clockRule } from '../../../domain/clock/clocks';

/** Domain C.12, written out by hand: from Wednesday 28 January 2026, 10:00 UTC. */
const ENDS = {
  REGISTER_COMPLETE: '2026-01-29T10:00:00.000Z',
  REASONS_TOLD: '2026-01-29T10:00:00.000Z',
  ADMISSION_EXAM: '2026-01-29T10:00:00.000Z',
  FAMILY_NOTIFICATION: '2026-01-29T10:00:00.000Z',
  CONSULAR_INFORMATION: '2026-01-29T10:00:00.000Z',
  CONSULAR_NOTICE: '2026-01-31T10:00:00.000Z',
  ORDER_RENEWAL: '2026-02-12T10:00:00.000Z',
  DETENTION_REVIEW: '2026-02-27T10:00:00.000Z',
  NATIONALITY_REPLY: '2026-02-27T10:00:00.000Z',
  ANSWER_INVITATION: '2026-02-27T10:00:00.000Z',
  ACKNOWLEDGE_REQUEST: '2026-02-04T10:00:00.000Z',
  FINDING_VALIDITY: '2026-04-28T10:00:00.000Z',
  REMEDY_WINDOW: '2026-02-11T10:00:00.000Z',
  COLLECT_PERSON: '2026-03-28T10:00:00.000Z',
  HEADCOUNT_RECONCILED: '2026-01-28T14:00:00.000Z',
  HANDOFF_ACKNOWLEDGE: '2026-02-27T10:00:00.000Z',
  HANDOFF_FEEDBACK: '2026-07-27T10:00:00.000Z',
  DEMARCHE_ANSWER: '2026-02-27T10:00:00.000Z',
  COMMITMENT_KEPT: '2026-04-28T10:00:00.000Z',
  CHILD_BEST_INTERESTS: '2026-02-27T10:00:00.000Z',
  CHILD_FOLLOW_UP: '2026-02-28T10:00:00.000Z',
  DATA_BREACH_NOTICE: '2026-01-31T10:00:00.000Z',
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

  it('reminds before it ends, and escalates after', () => {
    const end = rule.dueAt(START).getTime();
    const daysOn = (days: number) => START.getTime() + days * 86_400_000;
    if (rule.remindAfterDays !== undefined) expect(daysOn(rule.remindAfterDays)).toBeLessThan(end);
    if (rule.escalation) expect(daysOn(rule.escalation.afterDays)).toBeGreaterThan(end);
  });
});
