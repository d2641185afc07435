import { type ClockKind, clockKinds, clockRule } from '../../domain/clock/clocks';
import type { CommandDeps } from '../command';
import { systemCommand } from '../systemCommand';
import type { Tx } from '../Tx';
import { openTasks } from './openTasks';

interface Reminded {
  readonly id: string;
  readonly kind: ClockKind;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly personId: string | null;
  readonly country: string | null;
}

const reminders = clockKinds.flatMap((kind) => {
  const after = clockRule(kind).remindAfterDays;
  return after === undefined ? [] : [{ kind, after }];
});
const escalations = clockKinds.flatMap((kind) => {
  const { escalation } = clockRule(kind);
  return escalation === undefined ? [] : [{ kind, after: escalation.afterDays }];
});

/**
 * Tells, once for each clock, that time runs out (the history of the case says it to both sides), and hands over, once, what
 * stayed undone beyond its escalation. Rows are taken with SKIP LOCKED: many processes may do so at once.
 * @returns how many reminders and escalations there were.
 */
export async function remindOfClocks(deps: CommandDeps): Promise<number> {
  const reminded = await systemCommand(deps, 'remindOfClock', (tx) => remind(tx));
  const escalated = await systemCommand(deps, 'escalateClock', (tx) => escalate(tx));
  return (reminded ?? 0) + (escalated ?? 0);
}

/** What was extended goes a step higher at its new end, no sooner. */
const TAKE = (column: 'reminded_at' | 'escalated_at', statuses: string) => `
  update clock set ${column} = $2, version = version + 1
  where id in (
    select c.id from clock c join jsonb_to_recordset($1::jsonb) as r(kind text, after integer) on r.kind = c.kind
    where c.${column} is null and c.closed_at is null and c.status in (${statuses}) and c.started_at + make_interval(days => r.after) <= $2${column === 'escalated_at' ? ' and c.due_at <= $2' : ''}
    order by c.due_at limit 500 for update of c skip locked)
  returning id, kind, subject_type, subject_id, person_id, country`;

async function remind(tx: Tx): Promise<number | null> {
  const clocks = await tx.query<Reminded>(TAKE('reminded_at', `'RUNNING'`), [JSON.stringify(reminders), tx.now]);
  for (const clock of clocks) tell(tx, clock, 'remindOfClock', `Reminder: ${clockRule(clock.kind).label}, ${clockRule(clock.kind).lasts}.`);
  return clocks.length === 0 ? null : clocks.length;
}

async function escalate(tx: Tx): Promise<number | null> {
  const clocks = await tx.query<Reminded>(TAKE('escalated_at', `'RUNNING', 'BREACHED'`), [JSON.stringify(escalations), tx.now]);
  openTasks(
    tx,
    clocks.flatMap(({ kind, personId, subjectId }) => {
      const { escalation } = clockRule(kind);
      return escalation ? [{ kind: `ESCALATED_${kind}`, personId, subjectId, ownerRole: escalation.to, summary: escalation.task }] : [];
    }),
  );
  for (const clock of clocks) tell(tx, clock, 'escalateClock', `Overdue: ${clockRule(clock.kind).label}. The matter goes a step higher.`);
  return clocks.length === 0 ? null : clocks.length;
}

function tell(tx: Tx, { subjectType, subjectId, personId, country }: Reminded, action: string, summary: string): void {
  const audience = country === null ? 'CUSTODIAL' : 'SHARED';
  tx.record({ subjectType, subjectId, personId, audience, country, action, summary, bySystem: true });
}
