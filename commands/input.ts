import { BadUserInput, type FieldFault, ReasonRequired } from '../domain/errors';

const SHORTEST_REASONS = 20;
/** Clocks of portals run ahead a little; what happened must still not lie in the future. */
const CLOCK_TOLERANCE_MS = 60_000;

/** I-15: a negative outcome says why, in at least 20 characters. */
export function requireReasons(reasons: string | null | undefined): asserts reasons is string {
  if (reasons == null || reasons.trim().length < SHORTEST_REASONS) throw new ReasonRequired();
}

/** Gathers the faults of an input, so that a client learns all of them at once. */
export class InputFaults {
  private readonly faults: FieldFault[] = [];

  add(path: string, code: string, message: string): this {
    this.faults.push({ path, code, message });
    return this;
  }

  requireText(path: string, text: string | null | undefined): this {
    return text != null && text.trim() === '' ? this.add(path, 'REQUIRED', 'This may not be empty.') : this;
  }

  requirePast(path: string, at: Date | null | undefined, now: Date): this {
    const future = at != null && at.getTime() > now.getTime() + CLOCK_TOLERANCE_MS;
    return future ? this.add(path, 'DATE_IN_FUTURE', 'This lies in the future.') : this;
  }

  /** @throws BadUserInput with every fault, if there is one. */
  throwIfAny(): void {
    if (this.faults.length > 0) throw new BadUserInput(this.faults);
  }
}
