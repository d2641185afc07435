/** What a dimension of a table is about, as far as disclosure control asks (domain D.4). */
export type Grain = 'PLAIN' | 'STATE' | 'CHILD' | 'FACILITY';

export interface Thresholds {
  /** Inside the organisation. */
  readonly inside: number;
  /** What leaves the organisation, and tables that tell children apart. */
  readonly outside: number;
  /** Tables by facility. */
  readonly facility: number;
}

/** Rulings 32. */
export const defaultThresholds: Thresholds = { inside: 5, outside: 11, facility: 20 };

/** Medians and percentiles of fewer are suppressed (domain D.4). */
export const FEWEST_FOR_A_MEDIAN = 10;

export interface Audience {
  /** The answer goes to another State. */
  readonly leaves: boolean;
  /** Everybody counted is a child, whatever the dimensions. */
  readonly children: boolean;
}

/** The smallest count that a table of these grains may tell. */
export function thresholdFor(grains: readonly Grain[], { leaves, children }: Audience, thresholds: Thresholds): number {
  const facility = grains.includes('FACILITY') ? thresholds.facility : 0;
  const outside = leaves || children || grains.includes('CHILD') ? thresholds.outside : 0;
  return Math.max(thresholds.inside, outside, facility);
}
