import type { Logger } from 'pino';
import { endDueClocks } from '../commands/clock/endDueClocks';
import { remindOfClocks } from '../commands/clock/remindOfClocks';
import type { CommandDeps } from '../commands/command';
import { watchAgeThresholds } from '../commands/family/watchAgeThresholds';

export interface Scheduler {
  stop(): Promise<void>;
}

const EVERY_MS = 5_000;
const HOUR_MS = 3_600_000;

/**
 * Ends due clocks and reminds of those that run out, every few seconds. The clocks' own rows are the queue: what one process leaves undone, another or the next
 * start does.
 */
export function startScheduler(deps: CommandDeps, logger: Logger, everyMs = EVERY_MS): Scheduler {
  let stopped = false;
  let watchedAt = Number.NEGATIVE_INFINITY;
  // Birthdays are days apart: to look every hour is enough.
  const watchHourly = async () => {
    if (performance.now() - watchedAt < HOUR_MS) return;
    watchedAt = performance.now();
    await watchAgeThresholds(deps);
  };
  let running: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const tick = () => {
    running = endDueClocks(deps)
      .then(() => remindOfClocks(deps))
      .then(() => watchHourly())
      .catch((error: unknown) => logger.error({ reason: error instanceof Error ? error.message : 'unknown' }, 'due clocks were not ended'));
    void running.then(() => {
      if (!stopped) timer = setTimeout(tick, everyMs);
    });
  };
  tick();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
