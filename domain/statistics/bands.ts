/** How long something has lasted, in days: the first day of each band. States are asked again after 30, 45 and 60 days (domain F.1). */
export const ageingBands = {
  DAYS_0_TO_7: 0,
  DAYS_8_TO_14: 8,
  DAYS_15_TO_29: 15,
  DAYS_30_TO_44: 30,
  DAYS_45_TO_59: 45,
  DAYS_60_TO_89: 60,
  DAYS_90_AND_MORE: 90,
} as const satisfies Record<string, number>;
export type AgeingBand = keyof typeof ageingBands;

/** The shortest first: by their names fifteen days would stand before eight. */
export const byLength = (one: string | undefined, other: string | undefined): number => firstDay(one) - firstDay(other);
const firstDay = (band: string | undefined) => (band !== undefined && band in ageingBands ? ageingBands[band as AgeingBand] : 0);

/** Fixed windows: a window that may be moved by a day would tell one event apart. */
export const windowsInDays = [30, 90, 180, 365] as const;

/** A forecast looks so far ahead at most. */
export const MOST_MONTHS_AHEAD = 24;

/** Charges by what they are about (domain A.11): terrorism, core international crimes, or both for the same person. */
export const chargeCombinations = ['TERRORISM', 'CORE_INTERNATIONAL_CRIME', 'CUMULATIVE', 'OTHER'] as const;
export type ChargeCombination = (typeof chargeCombinations)[number];

/** Titles of the UNODC classification (ICCS) and the words of courts, as regular expressions over the charged offence. */
export const chargeFamilies = {
  TERRORISM: '^iccs ?09|\\m0906|terror|membership',
  CORE_INTERNATIONAL_CRIME: '^iccs ?11|\\m1101|genocid|humanity|war crime|enslave|torture|core international',
} as const satisfies Partial<Record<ChargeCombination, string>>;
