import type { Day } from '../person/partialDate';
import { dayAtEnd, duration } from '../reference/duration';

/** How several terms of one judgment are served. */
export const sentenceRuns = ['CONCURRENT', 'CONSECUTIVE'] as const;
export type SentenceRun = (typeof sentenceRuns)[number];

/** On which ground a court may go beyond the greatest term of the charges, or did all the same: the act of the court is recorded as it is. */
export const aboveMaximumGrounds = ['RECIDIVISM', 'AGGRAVATION_BY_LAW', 'CUMULATION_BY_LAW', 'AS_PRONOUNCED'] as const;
export type AboveMaximumGround = (typeof aboveMaximumGrounds)[number];

/** What the law threatens for an act that was found proven. */
export interface ProvenCharge {
  /** Greatest term, ISO 8601; null where the law names none. */
  readonly penaltyMax: string | null;
  readonly lifePossible: boolean;
  readonly deathPossible: boolean;
}

/** The last day that terms from that day on can reach; terms that are not said to run together may follow each other. */
function lastLawfulDay(proven: readonly ProvenCharge[], runs: SentenceRun, from: Day): Day | null {
  const terms = proven.map(({ penaltyMax, lifePossible, deathPossible }) =>
    penaltyMax === null || lifePossible || deathPossible ? null : duration(penaltyMax),
  );
  if (terms.length === 0 || terms.includes(null)) return null;
  const known = terms.flatMap((term) => term ?? []);
  if (runs === 'CONCURRENT') return known.map((term) => dayAtEnd(from, term)).reduce((one, other) => (one > other ? one : other));
  const all = known.reduce((sum, { months, days }) => ({ months: sum.months + months, days: sum.days + days }), { months: 0, days: 0 });
  return dayAtEnd(from, { text: '', ...all });
}

/** Whether a term is longer than the law allows for what was found proven; false where one charge names no greatest term. */
export function isAboveMaximum(length: string | null, proven: readonly ProvenCharge[], runs: SentenceRun, from: Day): boolean {
  const term = length === null ? null : duration(length);
  const last = lastLawfulDay(proven, runs, from);
  return term !== null && last !== null && dayAtEnd(from, term) > last;
}
