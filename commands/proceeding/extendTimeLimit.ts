import { type ExtendableClock, type TimeExtension as TimeExtensionRule, timeExtensions } from '../../domain/clock/proceedingClocks';
import { TimeExtension } from '../../entities/proceeding/TimeExtension';
import { endClocks, startClocks } from '../clock/clocks';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';
import { advanced, type ProceedingInput, proceedingStep } from './proceedingStep';

export interface ExtendTimeLimitInput extends ProceedingInput {
  readonly limit: ExtendableClock;
  readonly court: string;
  readonly grantedAt: Date;
  /** Needed where the court names the end; elsewhere the law gives it. */
  readonly until?: Date | null;
  readonly reasons: string;
}

interface OpenClock {
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly status: string;
  readonly extensions: number;
}

/**
 * Domain C.12. The court registrar records that a judge gave more time: for the file once and by a day, for detention without a
 * judgment by leave of the higher court until the day that it names. What was over before stays a breach; a later leave runs on.
 */
export const extendTimeLimit = command<ExtendTimeLimitInput>('extendTimeLimit', { validate }, async (tx, viewer, input) => {
  const rule: TimeExtensionRule = timeExtensions[input.limit];
  let clock: OpenClock | undefined;
  const step = await proceedingStep(tx, viewer, 'extendTimeLimit', input, async ({ id }) => {
    clock = await openClock(tx, id, input.limit);
    return { clock: clock ? { ...standing(clock), kind: input.limit, until: endOf(rule, clock, input).toISOString() } : null };
  });
  if (clock === undefined) throw new Error('A time limit that is not open passed the guards.');
  const { id: proceedingId, personId, stage } = step.proceeding;
  const extendedTo = endOf(rule, clock, input);
  await tx.enterSystemScope();
  await tx.insert(TimeExtension, {
    id: tx.newId('Part'),
    proceedingId,
    personId,
    kind: input.limit,
    extendedFrom: clock.dueAt,
    extendedTo,
    court: input.court,
    reasons: input.reasons,
    grantedAt: input.grantedAt,
    recordedBy: viewer.accountId,
    recordedAt: tx.now,
  });
  if (clock.status === 'BREACHED') {
    await endClocks(tx, [proceedingId], { stopped: [input.limit] });
    await startClocks(tx, [
      { kind: input.limit, subjectId: proceedingId, personId, country: null, start: clock.startedAt, dueAt: extendedTo },
    ]);
  } else {
    await tx.query(
      `update clock set due_at = $3, reminded_at = null, version = version + 1 where subject_id = $1 and kind = $2 and status in ('RUNNING', 'PAUSED')`,
      [proceedingId, input.limit, extendedTo],
    );
  }
  return advanced(tx, step, stage);
});

function validate(input: ExtendTimeLimitInput, now: Date): void {
  requireReasons(input.reasons);
  const faults = new InputFaults().requireText('input.court', input.court).requirePast('input.grantedAt', input.grantedAt, now);
  const named = timeExtensions[input.limit].until === null;
  if (named && input.until == null) faults.add('input.until', 'REQUIRED', 'Say until when the court gave leave.');
  if (!named && input.until != null) faults.add('input.until', 'CONFLICT', 'The law gives the new end of this time: leave it out.');
  faults.throwIfAny();
}

const standing = ({ dueAt, status, extensions }: OpenClock) => ({
  dueAt: dueAt.toISOString(),
  breached: status === 'BREACHED',
  extensions,
});

const endOf = (rule: TimeExtensionRule, clock: OpenClock, input: ExtendTimeLimitInput): Date =>
  rule.until === null ? (input.until ?? clock.dueAt) : rule.until(clock.dueAt);

/** The last of its kind that nobody closed; a time that is over and not marked so yet is over. */
const openClock = (tx: Tx, proceedingId: string, kind: ExtendableClock): Promise<OpenClock | undefined> =>
  tx.one<OpenClock>(
    `select started_at, due_at, case when status = 'RUNNING' and due_at <= $3 then 'BREACHED' else status end as status,
       (select count(*)::int from time_extension e where e.proceeding_id = $1 and e.kind = $2) as extensions
     from clock where subject_id = $1 and kind = $2 and closed_at is null order by started_at desc limit 1`,
    [proceedingId, kind, tx.now],
  );
