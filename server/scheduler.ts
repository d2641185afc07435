import type { Logger } from 'pino';
import { endStateAccess } from '../commands/access/endStateAccess';
import { informWitness } from '../commands/audit/informWitness';
import { type SealDeps, sealWholeAuditLog } from '../commands/audit/sealAuditLog';
import { clearOldSecurityEvents } from '../commands/audit/securityEvents';
import { watchPersonsRead } from '../commands/audit/watchPersonsRead';
import { endDueClocks } from '../commands/clock/endDueClocks';
import { remindOfClocks } from '../commands/clock/remindOfClocks';
import type { CommandDeps } from '../commands/command';
import { watchUnits } from '../commands/custody/watchUnits';
import { applyFacilityCapacities } from '../commands/facility/applyFacilityCapacities';
import { watchFacilityIndicators } from '../commands/facility/watchFacilityIndicators';
import { watchAgeThresholds } from '../commands/family/watchAgeThresholds';
import { deliverWebhooks } from '../commands/integration/deliverWebhooks';
import { clearOldDeliveries } from '../commands/integration/webhookLedger';
import { endMovementSecrecy } from '../commands/movement/endMovementSecrecy';
import { openRetentionReviews } from '../commands/privacy/openRetentionReviews';
import { shredErased } from '../commands/privacy/shredErased';
import { type AskAs, runDueReports } from '../commands/statistics/runDueReports';
import type { SendWebhook } from '../integrations/webhooks/sendWebhook';
import type { Witness } from '../integrations/witness/witness';
import { repeating } from './repeating';

export interface Scheduler {
  stop(): Promise<void>;
}

/** How the audit is sealed, and who outside is told. */
export interface AuditSchedule {
  readonly signers: SealDeps['signers'];
  readonly witnesses: readonly string[];
  readonly witness: Witness;
}

export interface SchedulerOptions {
  readonly everyMs?: number;
  readonly sealEveryMs?: number;
  readonly audit?: AuditSchedule;
  /** Asked before clocks are ended; throws while the time is not certain. Absent: it is. */
  readonly timeIsCertain?: () => Promise<void>;
  /** Absent: no report runs by itself here. */
  readonly askAs?: AskAs;
  /** Absent: no endpoint is told of anything here. */
  readonly sendWebhook?: SendWebhook;
}

const EVERY_MS = 5_000;
const REPORTS_EVERY_MS = 30_000;
const WEBHOOKS_EVERY_MS = 2_000;
const READS_EVERY_MS = 60_000;
const SEAL_EVERY_MS = 2_000;
const WITNESS_EVERY_MS = 10_000;
const LONGEST_WAIT_MS = 300_000;
const HOUR_MS = 3_600_000;

/**
 * Ends due clocks and reminds of those that run out, runs due reports, seals the audit and tells its witnesses, again and again. The rows
 * themselves are the queue: what one process leaves undone, another or the next start does.
 */
export function startScheduler(deps: CommandDeps, logger: Logger, options: SchedulerOptions = {}): Scheduler {
  const told = (what: string) => (error: unknown) => logger.error({ reason: error instanceof Error ? error.message : 'unknown' }, what);
  let watchedAt = Number.NEGATIVE_INFINITY;
  // Birthdays and the ends of accesses are counted in days: to look every hour is enough.
  const watchHourly = async () => {
    if (performance.now() - watchedAt < HOUR_MS) return;
    watchedAt = performance.now();
    await watchAgeThresholds(deps);
    await watchUnits(deps);
    await endStateAccess(deps);
    await applyFacilityCapacities(deps);
    await watchFacilityIndicators(deps);
    await openRetentionReviews(deps);
    await clearOldSecurityEvents(deps);
    await clearOldDeliveries(deps);
  };
  const clocks = async () => {
    await options.timeIsCertain?.();
    await endDueClocks(deps);
    await remindOfClocks(deps);
    await endMovementSecrecy(deps);
    await shredErased(deps);
    await watchHourly();
  };
  const loops = [repeating(clocks, options.everyMs ?? EVERY_MS, told('due clocks were not ended'))];
  const watchReads = async () => {
    for (const { persons } of await watchPersonsRead(deps))
      logger.warn({ reason: 'MANY_PERSONS', persons }, 'an officer of a State read of many persons');
  };
  loops.push(repeating(watchReads, options.everyMs ?? READS_EVERY_MS, told('reads of States were not watched')));
  const { audit, askAs } = options;
  if (askAs) loops.push(repeating(() => runDueReports(deps, askAs), options.everyMs ?? REPORTS_EVERY_MS, told('due reports did not run')));
  const { sendWebhook } = options;
  if (askAs && sendWebhook)
    loops.push(
      repeating(() => deliverWebhooks(deps, askAs, sendWebhook), options.everyMs ?? WEBHOOKS_EVERY_MS, told('endpoints were not told')),
    );
  if (!audit) return { stop: () => stopAll(loops) };

  const seal = () => sealWholeAuditLog({ dataSource: deps.dataSource, now: deps.now, signers: audit.signers });
  loops.push(repeating(seal, options.sealEveryMs ?? SEAL_EVERY_MS, told('the audit was not sealed')));
  for (const url of audit.witnesses) {
    const inform = patiently(() => informWitness({ ...deps, witness: audit.witness }, url));
    loops.push(repeating(inform, Math.min(options.sealEveryMs ?? WITNESS_EVERY_MS, WITNESS_EVERY_MS), told('a witness has not cosigned')));
  }
  return {
    stop: async () => {
      await stopAll(loops);
      // What the last requests left is sealed before the process goes.
      await seal().catch(told('the audit was not sealed at the end'));
    },
  };
}

const stopAll = async (loops: readonly Scheduler[]) => {
  await Promise.all(loops.map((loop) => loop.stop()));
};

/** After a failure waits twice as long as the time before, five minutes at most. */
function patiently(work: () => Promise<unknown>): () => Promise<void> {
  let wait = 0;
  let notBefore = 0;
  return async () => {
    if (performance.now() < notBefore) return;
    try {
      await work();
      wait = 0;
    } catch (error) {
      wait = Math.min(LONGEST_WAIT_MS, Math.max(WITNESS_EVERY_MS, wait * 2));
      notBefore = performance.now() + wait;
      throw error;
    }
  };
}
