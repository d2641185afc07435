import type { DiscrepancyKind } from './vocabulary';

/** One side's count: persons by identity, as they were called, and descriptions of those whom nobody could name. */
export interface Count {
  readonly present: readonly string[];
  readonly unidentified: readonly string[];
}

export interface FoundDiscrepancy {
  readonly kind: DiscrepancyKind;
  /** Null when nobody is identified; then `label` describes whom was counted. */
  readonly personId: string | null;
  readonly label: string | null;
}

/**
 * Compares who boarded with whom the receiving side counted, by identity, never by number (I-20). Empty: the sets are equal.
 * MISSING: boarded, not received. SUBSTITUTED: the same, but as many strangers stand there as persons are missing.
 * EXTRA: received, not boarded. DOUBLE: called twice. COUNT_ONLY: counted, but nobody knows who it is.
 */
export function compareCounts(boarded: readonly string[], received: Count): FoundDiscrepancy[] {
  const expected = new Set(boarded);
  const found = new Set(received.present);
  const missing = [...expected].filter((person) => !found.has(person)).sort();
  const extra = [...found].filter((person) => !expected.has(person)).sort();
  const double = [...found].filter((person) => received.present.indexOf(person) !== received.present.lastIndexOf(person)).sort();
  const strangers = extra.length + received.unidentified.length;
  const gone: DiscrepancyKind = missing.length > 0 && missing.length === strangers ? 'SUBSTITUTED' : 'MISSING';
  const ofPerson = (kind: DiscrepancyKind) => (personId: string) => ({ kind, personId, label: null });
  return [
    ...missing.map(ofPerson(gone)),
    ...extra.map(ofPerson('EXTRA')),
    ...double.map(ofPerson('DOUBLE')),
    ...received.unidentified.map((label): FoundDiscrepancy => ({ kind: 'COUNT_ONLY', personId: null, label })),
  ];
}
