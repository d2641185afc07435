import { mayUsePurpose } from '../../domain/access/purposes';
import type { Purpose, Role } from '../../domain/access/vocabulary';
import { readersOf } from '../../domain/statistics/countingRoots';
import { differenceInWords } from '../../domain/statistics/reportDifference';
import { ReportRun } from '../../entities/statistics/ReportRun';
import { ReportSchedule } from '../../entities/statistics/ReportSchedule';
import { countingRootsOf } from '../../queries/plan/scheduledQuery';
import { reportLibrary } from '../../queries/statistics/reportLibrary';
import type { CommandDeps } from '../command';
import { systemCommand } from '../systemCommand';
import type { Tx } from '../Tx';
import { latestDue, nextTime } from './cronTimes';

/** One question, asked as an account in one of its roles. */
export interface ScheduledQuestion {
  readonly login: string;
  readonly role: Role;
  /** As it was stated when the report was scheduled; null: the role's own. */
  readonly purpose: Purpose | null;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Null: the account is closed or holds the role no more. `failure` holds error codes, never a message. */
export type AskAs = (question: ScheduledQuestion) => Promise<{ readonly answer: object | null; readonly failure: string | null } | null>;

interface DueSchedule extends ReportSchedule {
  readonly login: string;
}

/**
 * Runs what is due, each under its owner's rights of this moment. The row of the schedule is the lock: of two processes that
 * wake at once one runs it, the other passes on; what a process that dies leaves undone is due again.
 * @returns how many ran.
 */
export async function runDueReports(deps: CommandDeps, ask: AskAs): Promise<number> {
  for (let ran = 0; ; ran += 1) {
    if ((await systemCommand(deps, 'runReport', (tx) => runNext(tx, ask))) === null) return ran;
  }
}

async function runNext(tx: Tx, ask: AskAs): Promise<true | null> {
  const schedule = await tx.one<DueSchedule>(
    `select s.*, a.login from report_schedule s join account a on a.id = s.owner_id
     where s.status = 'ACTIVE' and s.next_run_at <= $1 order by s.next_run_at, s.id limit 1 for update of s skip locked`,
    [tx.now],
  );
  if (!schedule?.nextRunAt) return null;
  const document = schedule.query ?? reportLibrary().get(schedule.report ?? '')?.document ?? '';
  const variables = schedule.variables as Readonly<Record<string, unknown>>;
  const { login, ownerRole: role, purpose } = schedule;
  // Before it is asked: a schedule that cannot run any more must not stand before those of others.
  if (purpose !== null && !mayUsePurpose(role, purpose))
    return end(tx, schedule, 'The owner’s role may not work for this purpose any more.');
  const answered = await ask({ login, role, purpose, document, variables });
  if (answered === null) return end(tx, schedule, 'The owner’s account was closed, or holds the role no more.');
  const { dueAt, missed } = latestDue(schedule.cron, schedule.timeZone, schedule.nextRunAt, tx.now);
  const last = await tx.one<{ answer: unknown }>(
    `select answer from report_run where schedule_id = $1 and outcome = 'DONE' order by due_at desc limit 1`,
    [schedule.id],
  );
  const done = answered.failure === null && answered.answer !== null;
  await tx.insert(ReportRun, {
    id: tx.newId('ReportRun'),
    scheduleId: schedule.id,
    dueAt,
    ranAt: tx.now,
    missed,
    outcome: done ? 'DONE' : 'FAILED',
    failure: done ? null : (answered.failure ?? 'INTERNAL'),
    answer: done ? answered.answer : null,
    difference: done && last ? differenceInWords(last.answer, answered.answer) : [],
    readers: readersOf(countingRootsOf(document, variables), schedule.ownerRole),
  });
  await tx.update(ReportSchedule, schedule, { nextRunAt: nextTime(schedule.cron, schedule.timeZone, tx.now) });
  return true;
}

async function end(tx: Tx, schedule: DueSchedule, endedReason: string): Promise<true> {
  await tx.update(ReportSchedule, schedule, { status: 'ENDED', endedAt: tx.now, endedReason, nextRunAt: null });
  return true;
}
