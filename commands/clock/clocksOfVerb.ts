import { type ClockKind, clockRule } from '../../domain/clock/clocks';
import type { Verb } from '../../domain/lifecycle/lifecycle';
import type { Tx } from '../Tx';
import { endClocks, startClocks } from './clocks';

/** Ends and starts the clocks that the lifecycle table names for a verb. */
export async function runClocksOfVerb(
  tx: Tx,
  subject: { readonly id: string; readonly personId: string; readonly country: string },
  verb: string,
  { starts = [], stops = [] }: Pick<Verb<string, never>, 'starts' | 'stops'>,
  /** Ends that the case itself sets, where the rule's do not hold. */
  dueAt: Readonly<Partial<Record<ClockKind, Date>>> = {},
): Promise<void> {
  const meets = (kind: ClockKind) => clockRule(kind).metBy.includes(verb);
  await endClocks(tx, [subject.id], { met: stops.filter(meets), stopped: stops.filter((kind) => !meets(kind)) });
  await startClocks(
    tx,
    starts.map((kind) => {
      const due = dueAt[kind];
      return { kind, subjectId: subject.id, personId: subject.personId, country: subject.country, ...(due ? { dueAt: due } : {}) };
    }),
  );
}
