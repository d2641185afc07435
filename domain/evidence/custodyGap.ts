/**
 * The time between letting an item go and having it: in nobody's hands on record. Longer than this and nobody can vouch for what
 * happened to it (domain C.8; ISO/IEC 27037). The figure is this project's; the setting of that name says another, ISO 8601.
 */
export const gapTolerance = { setting: 'evidence_gap_tolerance', standard: 'PT24H' } as const;

/** Whether times of a change of hands can be: let go after the last link, and not after it was received. */
export function releaseFault(releasedAt: Date, receivedAt: Date, lastAt: Date | null): string | null {
  if (releasedAt > receivedAt) return 'An item is let go before it is received.';
  if (lastAt !== null && releasedAt < lastAt) return 'This lies before the last custody event of the item.';
  return null;
}
