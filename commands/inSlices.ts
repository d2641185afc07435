import { setImmediate } from 'node:timers/promises';

/** As long as nobody notices. */
const SLICE_MS = 15;
/** A transaction in which nothing is asked for long is ended by the database (server/database/timeouts). */
const SIGN_OF_LIFE_MS = 5_000;

interface Watch<Step> {
  /** Sees what each step tells, and may throw. */
  readonly look?: (step: Step) => void;
  /** Called now and then in long work. */
  readonly signOfLife?: () => Promise<unknown>;
}

/** Runs work that takes long in slices: between them the process answers others. */
export async function inSlices<Step, Result>(work: Generator<Step, Result>, { look, signOfLife }: Watch<Step> = {}): Promise<Result> {
  let slice = performance.now();
  let sign = slice;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    look?.(step.value);
    const now = performance.now();
    if (now - slice < SLICE_MS) continue;
    await setImmediate();
    if (signOfLife && now - sign > SIGN_OF_LIFE_MS) {
      await signOfLife();
      sign = now;
    }
    slice = performance.now();
  }
}
