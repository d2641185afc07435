interface EscortRatio {
  /** Persons for whom one escort suffices. */
  readonly personsPerEscort: number;
  readonly figure: 'PRACTICE';
  readonly source: string;
}

/** How many escorts travel along. The duty is of the source; the figures are the platform's. */
export const escortRatios = {
  DETAINEE: { personsPerEscort: 15, figure: 'PRACTICE', source: 'Mandela Rule 73: safe transport without undue hardship' },
  RESIDENT: { personsPerEscort: 15, figure: 'PRACTICE', source: 'UN Key Principles (2019): voluntary return of families' },
  CHILD: { personsPerEscort: 5, figure: 'PRACTICE', source: 'CRC Art. 3(3): supervision of children; domain C.9' },
} as const satisfies Record<string, EscortRatio>;

export interface Traveller {
  readonly child: boolean;
  readonly detainee: boolean;
}

/** The escorts that a list needs; one at least. */
export function escortsRequired(travellers: readonly Traveller[]): number {
  const count = { DETAINEE: 0, RESIDENT: 0, CHILD: 0 };
  for (const { child, detainee } of travellers) count[child ? 'CHILD' : detainee ? 'DETAINEE' : 'RESIDENT'] += 1;
  const needed = (Object.keys(count) as (keyof typeof count)[]).reduce(
    (sum, group) => sum + count[group] / escortRatios[group].personsPerEscort,
    0,
  );
  return Math.max(1, Math.ceil(needed));
}
