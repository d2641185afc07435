interface MinimumAge {
  readonly years: number;
  readonly source: string;
}

/** Nobody is put on a track of prosecution for an act below this age, whatever a national law says (domain H.1). */
export const platformFloor = { years: 14, source: 'CRC General Comment 24 (2019): encouraged minimum' } as const satisfies MinimumAge;

/** Minimum age of criminal responsibility by forum, where it is known here. A lower one than the floor is recorded and changes nothing. */
export const nationalMinimumAges = {
  IRQ: { years: 9, source: 'Iraq, Juvenile Welfare Law 76/1983' },
  DEU: { years: 14, source: 'Germany, StGB § 19' },
  AUT: { years: 14, source: 'Austria, JGG § 4' },
  ESP: { years: 14, source: 'Spain, LO 5/2000 Art. 1' },
  FRA: { years: 13, source: 'France, CJPM Art. L. 11-1' },
  NLD: { years: 12, source: 'Netherlands, Sv Art. 486' },
  GBR: { years: 10, source: 'England and Wales, Children and Young Persons Act 1933, s. 50' },
  AUS: { years: 10, source: 'Australia, Criminal Code Act 1995, s. 7.1' },
  CHE: { years: 10, source: 'Switzerland, JStG Art. 3' },
  CAN: { years: 12, source: 'Canada, Criminal Code, s. 13' },
  SWE: { years: 15, source: 'Sweden, Brottsbalken ch. 1 § 6' },
  DNK: { years: 15, source: 'Denmark, Straffeloven § 15' },
  TUR: { years: 12, source: 'Türkiye, TCK Art. 31' },
} as const satisfies Readonly<Record<string, MinimumAge>>;

const national: Readonly<Record<string, MinimumAge>> = nationalMinimumAges;

/** The highest of what the forum's law, the record of the case, and the platform ask for (I-08). */
export function effectiveMinimumAge(forum: string, stated: number | null = null): number {
  return Math.max(platformFloor.years, national[forum]?.years ?? 0, stated ?? 0);
}
