/** Work that is done again and again until it is stopped. */
export interface Repeating {
  /** Lets what runs end, and begins nothing more. */
  stop(): Promise<void>;
}

/** Runs `work` at once and again `everyMs` after it ended; a failure is told and does not stop it. `unref`: it keeps no process alive. */
export function repeating(work: () => Promise<unknown>, everyMs: number, failed: (error: unknown) => void, alive?: 'unref'): Repeating {
  let stopped = false;
  let running: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const tick = () => {
    running = work().catch(failed);
    void running.then(() => {
      if (stopped) return;
      timer = setTimeout(tick, everyMs);
      if (alive === 'unref') timer.unref();
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
