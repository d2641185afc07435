import type { CustodyEndReason } from './vocabulary';

/** One stay, instants as dates; `endedAt` null while it lasts. */
export interface Stay {
  readonly admittedAt: Date;
  readonly endedAt: Date | null;
  readonly endReason: CustodyEndReason | null;
}

/** After these the chain may break off: nobody holds the person, or nobody knows who does (I-02). After a death nothing follows. */
export const endsThatBreakTheChain = [
  'ESCAPE',
  'RELEASE',
  'UNKNOWN',
  'DEATH',
  'DUPLICATE_RECORD',
] as const satisfies readonly CustodyEndReason[];

/** These end in another place at the same instant: the register names it in the same act (I-02). */
export const endsThatContinue = ['TRANSFER', 'HANDOVER', 'HOSPITAL', 'COURT'] as const satisfies readonly CustodyEndReason[];

/** What a registrar records by hand; transfers and handovers are recorded by the movement that makes them. */
export const recordableEnds = ['RELEASE', 'ESCAPE', 'DEATH', 'HOSPITAL', 'COURT'] as const satisfies readonly CustodyEndReason[];
export type RecordableEnd = (typeof recordableEnds)[number];

export const continuesElsewhere = (reason: CustodyEndReason): boolean => (endsThatContinue as readonly CustodyEndReason[]).includes(reason);

/** Where a chain of custody is broken: double custody (I-01), or a gap that its end reason does not explain (I-02). */
export interface ChainFault {
  readonly rule: 'I-01' | 'I-02';
  /** Position of the later stay, in order of admission. */
  readonly at: number;
}

export function chainFaults(stays: readonly Stay[]): ChainFault[] {
  const ordered = [...stays].sort((a, b) => a.admittedAt.getTime() - b.admittedAt.getTime());
  return ordered.flatMap((stay, at): ChainFault[] => {
    const before = ordered[at - 1];
    if (!before) return [];
    if (before.endedAt === null || before.endedAt > stay.admittedAt) return [{ rule: 'I-01', at }];
    if (before.endedAt.getTime() === stay.admittedAt.getTime()) return before.endReason === 'DEATH' ? [{ rule: 'I-02', at }] : [];
    const explained = before.endReason === 'ESCAPE' || before.endReason === 'RELEASE' || before.endReason === 'UNKNOWN';
    return explained ? [] : [{ rule: 'I-02', at }];
  });
}
