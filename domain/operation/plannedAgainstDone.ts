import { dayOfInstant, type Figure, startOfDay } from './figures';

/** What the plan and the movements say of one day: a row of `operation_day_count`. */
export interface DayCount {
  /** ISO day. */
  readonly day: string;
  readonly planned: number;
  readonly movements: number;
  readonly departed: number;
  readonly received: number;
}

/** A figure that somebody reported, beside what the movements' own lists say. */
export interface ReportedBesideComputed {
  readonly figure: Figure;
  readonly computed: number;
  /** The reported value less the computed one. */
  readonly difference: number;
}

export interface OperationDay extends DayCount {
  readonly plannedInTotal: number;
  readonly departedInTotal: number;
  readonly receivedInTotal: number;
  /** Received less planned, of all days up to this one. */
  readonly ahead: number;
  readonly reported: readonly ReportedBesideComputed[];
}

type Counted = 'departed' | 'received' | 'departedInTotal' | 'receivedInTotal';

/** Which of the platform's own counts a reported figure stands beside. */
const COMPUTED_BESIDE: Readonly<Partial<Record<Figure['subject'], Counted>>> = {
  MOVED_ON_DAY: 'departed',
  MOVED_IN_TOTAL: 'departedInTotal',
  ARRIVED_ON_DAY: 'received',
  ARRIVED_IN_TOTAL: 'receivedInTotal',
};

/** Planned against done, day by day, from the movements themselves; what was reported stands beside it and changes nothing. */
export function plannedAgainstDone(counts: readonly DayCount[], figures: readonly Figure[]): OperationDay[] {
  const reported = figures.filter(({ subject, unit }) => unit === 'PERSONS' && COMPUTED_BESIDE[subject] !== undefined);
  const byDay = new Map(counts.map((count) => [dayOfInstant(count.day), count]));
  const days = [...new Set([...byDay.keys(), ...reported.map(({ asOf }) => dayOfInstant(asOf))])].sort();
  const total = { plannedInTotal: 0, departedInTotal: 0, receivedInTotal: 0 };
  return days.map((day) => {
    const { planned = 0, movements = 0, departed = 0, received = 0 } = byDay.get(day) ?? {};
    total.plannedInTotal += planned;
    total.departedInTotal += departed;
    total.receivedInTotal += received;
    const done = { departed, received, departedInTotal: total.departedInTotal, receivedInTotal: total.receivedInTotal };
    return {
      day: startOfDay(day),
      planned,
      movements,
      ...done,
      plannedInTotal: total.plannedInTotal,
      ahead: total.receivedInTotal - total.plannedInTotal,
      reported: reported
        .filter(({ asOf }) => dayOfInstant(asOf) === day)
        .sort((a, b) => a.subject.localeCompare(b.subject) || a.source.localeCompare(b.source))
        .map((figure) => {
          const computed = done[COMPUTED_BESIDE[figure.subject] ?? 'received'];
          return { figure, computed, difference: figure.value - computed };
        }),
    };
  });
}
