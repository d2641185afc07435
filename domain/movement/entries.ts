import type { HeadcountCheckpoint, ManifestEntryStatus, MovementStatus } from './vocabulary';

/** Where a count puts those whom it found, and from which statuses (domain C.6, entries). Other counts move nobody. */
export const countedAs: Readonly<
  Partial<Record<HeadcountCheckpoint, { readonly from: readonly ManifestEntryStatus[]; readonly to: ManifestEntryStatus }>>
> = {
  UNIT_OUT: { from: ['LISTED'], to: 'CHECKED_OUT' },
  GATE_OUT: { from: ['LISTED'], to: 'CHECKED_OUT' },
  BOARDED: { from: ['LISTED', 'CHECKED_OUT'], to: 'BOARDED' },
  DISEMBARKED: { from: ['BOARDED'], to: 'DISEMBARKED' },
  GATE_IN: { from: ['BOARDED'], to: 'DISEMBARKED' },
  ADMITTED: { from: ['BOARDED', 'DISEMBARKED'], to: 'RECEIVED' },
};

/** Why a person leaves a locked list before departure (rulings 20). */
export const exceptionStatuses = ['NOT_PRESENTED', 'REFUSED_MEDICAL', 'REMOVED_BY_COURT', 'ESCAPED', 'DECEASED'] as const;
export type ExceptionStatus = (typeof exceptionStatuses)[number];

/** What a resolution may find out about a person: received after all, or how the journey ended for the person. */
export const resolutionOutcomes = ['RECEIVED', 'NOT_PRESENTED', 'REMOVED_BY_COURT', 'ESCAPED', 'DECEASED', 'DIVERTED'] as const;
export type ResolutionOutcome = (typeof resolutionOutcomes)[number];

/** In a draft the entry is struck; from the lock on it stays as an exception, for the locked version never changes (I-21). */
export const leavesAsException = (status: MovementStatus): boolean => status !== 'MANIFEST_DRAFT';

/** I-39: what it does to custody and requests. */
export const endsCustody = { ESCAPED: 'ESCAPE', DECEASED: 'DEATH' } as const satisfies Partial<Record<ManifestEntryStatus, string>>;
