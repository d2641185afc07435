/** What a figure counts. Totals and single days are different figures: the one is never added up into the other. */
export const figureSubjects = [
  'MOVED_ON_DAY',
  'MOVED_IN_TOTAL',
  'ARRIVED_ON_DAY',
  'ARRIVED_IN_TOTAL',
  'PRESENT',
  'REMAINING',
  'MISSING',
  'ESCAPED',
  'FOUND_AGAIN',
  'OTHER',
] as const;
export type FigureSubject = (typeof figureSubjects)[number];

export const figureUnits = ['PERSONS', 'MOVEMENTS', 'VEHICLES', 'PLACES', 'DAYS', 'PERCENT', 'EVENTS'] as const;
export type FigureUnit = (typeof figureUnits)[number];

/** How the source came to the figure. */
export const figureBases = ['COUNT_BY_NAME', 'HEADCOUNT', 'REGISTER', 'ESTIMATE', 'STATEMENT', 'PRESS'] as const;
export type FigureBasis = (typeof figureBases)[number];

export const figureConfidences = ['HIGH', 'MODERATE', 'LOW', 'UNKNOWN'] as const;
export type FigureConfidence = (typeof figureConfidences)[number];

/** Domain 0.1: a headcount is never a bare integer. */
export interface Figure {
  readonly subject: FigureSubject;
  readonly label: string;
  readonly value: number;
  readonly unit: FigureUnit;
  /** RFC 3339, UTC. */
  readonly asOf: string;
  readonly source: string;
  readonly basis: FigureBasis;
  readonly confidence: FigureConfidence;
}

/** What several sources say of the same thing on the same day, side by side: no source wins, and nothing is averaged. */
export interface FigureComparison {
  readonly subject: FigureSubject;
  readonly unit: FigureUnit;
  readonly label: string;
  /** RFC 3339: the day, at 00:00 UTC. */
  readonly day: string;
  readonly figures: readonly Figure[];
  readonly lowest: number;
  readonly highest: number;
  /** The highest less the lowest. */
  readonly difference: number;
  readonly agree: boolean;
}

export const dayOfInstant = (at: string): string => at.slice(0, 10);
export const startOfDay = (day: string): string => `${day.slice(0, 10)}T00:00:00.000Z`;

const keyOf = ({ subject, unit, label, asOf }: Figure) =>
  [dayOfInstant(asOf), subject, unit, subject === 'OTHER' ? label.toLowerCase() : ''].join('|');

/** Figures of one thing and one day together, in order of day and subject; within each in order of source. */
export function compareFigures(figures: readonly Figure[]): FigureComparison[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) groups.set(keyOf(figure), [...(groups.get(keyOf(figure)) ?? []), figure]);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => {
      const sorted = [...group].sort((a, b) => a.source.localeCompare(b.source) || a.asOf.localeCompare(b.asOf) || a.value - b.value);
      const values = sorted.map(({ value }) => value);
      const [first] = sorted as [Figure, ...Figure[]];
      const [lowest, highest] = [Math.min(...values), Math.max(...values)];
      return {
        subject: first.subject,
        unit: first.unit,
        label: first.label,
        day: startOfDay(first.asOf),
        figures: sorted,
        lowest,
        highest,
        difference: highest - lowest,
        agree: lowest === highest,
      };
    });
}
