import type { Viewer } from '../../domain/access/viewer';
import { BadUserInput, Forbidden, GuardFailed, NotFound } from '../../domain/errors';
import { readersOf } from '../../domain/statistics/countingRoots';
import { ReportSchedule } from '../../entities/statistics/ReportSchedule';
import { assertSize, countingRootsOf } from '../../queries/plan/scheduledQuery';
import { reportLibrary } from '../../queries/statistics/reportLibrary';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { cronFault, nextTime } from './cronTimes';

export interface ScheduleReportInput extends CommandInput {
  readonly title: string;
  /** Name of a report of the library. */
  readonly report?: string | null;
  readonly query?: string | null;
  /** A JSON object. */
  readonly variables?: string | null;
  readonly cron: string;
  readonly timeZone: string;
  /** Logins. */
  readonly recipients: readonly string[];
}

const MOST_RECIPIENTS = 50;
/** Of an account, active at once: each is asked and kept again and again. */
export const MOST_SCHEDULES = 50;

/** Nothing runs yet: the first run is at the next time that the cron line names. */
export const scheduleReport = command<ScheduleReportInput>(
  'scheduleReport',
  {
    validate: (input, now) => {
      const faults = new InputFaults().requireText('input.title', input.title);
      if ((input.report == null) === (input.query == null)) faults.add('input.report', 'REQUIRED', 'Name a report, or give a query.');
      if (input.report != null && !reportLibrary().has(input.report))
        faults.add('input.report', 'INVALID_VALUE', 'The library has no such report.');
      addTimeFaults(faults, input, now);
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const variables = variablesOf(input.variables);
    const roots = countingRootsOf(input.query ?? reportLibrary().get(input.report ?? '')?.document ?? '', variables);
    if (input.query != null) assertSize(input.query, variables, viewer.role);
    const readers = readersOf(roots, viewer.role);
    if (!readers.includes(viewer.role)) throw new Forbidden(`The role ${viewer.role} may never ask this.`);
    await tx.enterSystemScope();
    await assertRoom(tx, viewer);
    const recipients = await accountsNamed(tx, viewer, input.recipients);
    const id = tx.newId('ReportSchedule');
    await tx.insert(ReportSchedule, {
      id,
      title: input.title,
      ownerId: viewer.accountId,
      ownerName: viewer.name,
      ownerRole: viewer.role,
      purpose: viewer.purposeStated ? viewer.purpose : null,
      country: viewer.country,
      report: input.report ?? null,
      query: input.query ?? null,
      variables,
      cron: input.cron,
      timeZone: input.timeZone,
      ...recipients,
      readers,
      status: 'ACTIVE',
      nextRunAt: nextTime(input.cron, input.timeZone, tx.now),
      createdAt: tx.now,
      updatedAt: tx.now,
      version: 1,
    });
    return { kind: 'ReportSchedule', id, version: 1 };
  },
);

/** Locks the account: two that are asked for at once are counted one after the other. */
async function assertRoom(tx: Tx, { accountId }: Viewer): Promise<void> {
  await tx.query('select from account where id = $1 for no key update', [accountId]);
  const active = await tx.one<{ count: number }>(
    `select count(*)::int as count from report_schedule where owner_id = $1 and status = 'ACTIVE'`,
    [accountId],
  );
  if ((active?.count ?? 0) >= MOST_SCHEDULES)
    throw new GuardFailed([
      { rule: 'SR-MOST', message: `An account has ${MOST_SCHEDULES} active schedules at most: end one first.`, gate: null },
    ]);
}

export function addTimeFaults(
  faults: InputFaults,
  { cron, timeZone, recipients }: Pick<ScheduleReportInput, 'cron' | 'timeZone' | 'recipients'>,
  now: Date,
): void {
  const fault = cronFault(cron, timeZone, now);
  if (fault) faults.add(`input.${fault.path}`, 'INVALID_VALUE', fault.message);
  if (recipients.length > MOST_RECIPIENTS) faults.add('input.recipients', 'OUT_OF_RANGE', `At most ${MOST_RECIPIENTS} recipients.`);
}

export function variablesOf(text: string | null | undefined): Record<string, unknown> {
  if (text == null || text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below: what was sent is not repeated.
  }
  throw new BadUserInput([{ path: 'input.variables', code: 'INVALID_VALUE', message: 'Variables are a JSON object.' }]);
}

/** Accounts of the owner's own side; others are nobody here, so that no State learns who is on the other. */
export async function accountsNamed(
  tx: Tx,
  viewer: Viewer,
  logins: readonly string[],
): Promise<{ readonly recipients: string[]; readonly recipientLogins: string[] }> {
  const wanted = [...new Set(logins)];
  const found = await tx.query<{ id: string; login: string }>(
    `select a.id, a.login from account a where a.login = any($1) and a.active and a.country is not distinct from $2 order by a.login`,
    [wanted, viewer.country],
  );
  if (found.length < wanted.length) throw new NotFound();
  return { recipients: found.map(({ id }) => id), recipientLogins: found.map(({ login }) => login) };
}
