/** A roll-call beside the register, by person (domain C.10): a count that fits hides two errors that cancel out. */
export interface RollCallDifference {
  /** On the register, and not there. */
  readonly missing: readonly string[];
  /** There, and not on the register of this place. */
  readonly extra: readonly string[];
}

export function compareRollCall(register: readonly string[], present: readonly string[]): RollCallDifference {
  const there = new Set(present);
  const listed = new Set(register);
  return { missing: register.filter((person) => !there.has(person)), extra: [...there].filter((person) => !listed.has(person)) };
}
