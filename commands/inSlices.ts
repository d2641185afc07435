import { setImmediate } from 'node:timers/promises';

/** As long as nobody notices. */
const SLICE_MS = 15;

/** Runs work that takes long in slices: between them the process answers others. `look` sees what each step tells, and may throw. */
export async function inSlices<Step, Result>(work: Generator<Step, Result>, look: (step: Step) => void = () => undefined): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    look(step.value);
    if (performance.now() - began < SLICE_MS) continue;
    await setImmediate();
    began = performance.now();
  }
}
