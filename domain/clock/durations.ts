const DAY_MS = 86_400_000;

/** Ends of time limits. All in UTC: a limit in hours or days is of 24 hours each, wherever the case lies. */
export type DueAt = (start: Date) => Date;

export const hours =
  (count: number): DueAt =>
  (start) =>
    new Date(start.getTime() + count * 3_600_000);

export const days =
  (count: number): DueAt =>
  (start) =>
    new Date(start.getTime() + count * DAY_MS);

/** Monday to Friday. The weekend of the custodial State (Friday, Saturday) is not the States'; the plain working week is. */
export const workingDays =
  (count: number): DueAt =>
  (start) => {
    let at = start;
    for (let left = count; left > 0; ) {
      at = new Date(at.getTime() + DAY_MS);
      if (at.getUTCDay() !== 0 && at.getUTCDay() !== 6) left -= 1;
    }
    return at;
  };

/** Calendar months on; the last day of the month where that day does not exist. */
export const months =
  (count: number): DueAt =>
  (start) => {
    const due = new Date(start);
    due.setUTCMonth(due.getUTCMonth() + count);
    if (due.getUTCDate() !== start.getUTCDate()) due.setUTCDate(0);
    return due;
  };
