/** What the records say of one day of a place. */
export interface DayFacts {
  /** ISO day, in UTC. */
  readonly day: string;
  /** Places that can be used on that day; null where the capacity is not known. */
  readonly operational: number | null;
  /** People there at the end of the day; null for days to come, and for past days of a place whose residents have no history. */
  readonly occupied: number | null;
  readonly admitted: number;
  readonly left: number;
  readonly expectedIn: number;
  readonly expectedOut: number;
}

export interface PopulationFacts {
  /** ISO day, in UTC. */
  readonly today: string;
  /** People there now. */
  readonly present: number;
  /** Expected from today up to the first of the days asked for. */
  readonly expectedInBefore: number;
  readonly expectedOutBefore: number;
  /** Listed on a movement that has no day yet. */
  readonly undatedIn: number;
  readonly undatedOut: number;
  readonly days: readonly DayFacts[];
}

export interface PopulationDay extends DayFacts {
  /** operational − occupied now − expected in + expected out, up to and with the day; null for past days and unknown capacity. */
  readonly free: number | null;
}

export interface FacilityPopulation {
  readonly present: number;
  readonly undatedIn: number;
  readonly undatedOut: number;
  readonly days: readonly PopulationDay[];
}

/** At most so many days are asked for at once. */
export const MOST_DAYS = 92;

/** The arithmetic of a place: of past days what was, of today and later what is left if everybody moves as planned. */
export function facilityPopulation({ today, present, days, ...before }: PopulationFacts): FacilityPopulation {
  let inSoFar = before.expectedInBefore;
  let outSoFar = before.expectedOutBefore;
  const counted = [...days]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map((facts) => {
      const day = { ...facts, day: `${facts.day.slice(0, 10)}T00:00:00.000Z` };
      if (facts.day < today) return { ...day, free: null };
      inSoFar += facts.expectedIn;
      outSoFar += facts.expectedOut;
      const free = facts.operational === null ? null : facts.operational - present - inSoFar + outSoFar;
      return { ...day, free };
    });
  return { present, undatedIn: before.undatedIn, undatedOut: before.undatedOut, days: counted };
}
