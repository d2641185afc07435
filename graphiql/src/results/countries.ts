import codes from 'i18n-iso-countries/codes.json';
import { inWords } from './words';

/** ISO 3166-1: alpha-2, alpha-3, numeric. */
const byAlpha3 = new Map(codes.map(([alpha2, alpha3, numeric]) => [alpha3 ?? '', { alpha2: alpha2 ?? '', numeric: numeric ?? '' }]));

/** ICAO 9303 part 3, section 5: codes of documents of people whom no State claims. */
const icao: Readonly<Record<string, string>> = {
  XXA: 'Stateless person',
  XXB: 'Refugee',
  XXC: 'Refugee, other',
  XXX: 'Nationality not specified',
};

const names = new Intl.DisplayNames(['en'], { type: 'region' });

export const isCountryCode = (code: string): boolean => byAlpha3.has(code) || code in icao;

/** The name of a State by its alpha-3 code; of States counted together by the code of their group. */
export function countryName(code: string): string {
  const alpha2 = byAlpha3.get(code)?.alpha2;
  return icao[code] ?? (alpha2 ? (names.of(alpha2) ?? code) : groupName(code));
}

/** `OTHER_EUROPE`: a continent keeps its capital. */
const groupName = (code: string) =>
  inWords(code).replace(/^(Other )([a-z])/, (_whole, other: string, letter: string) => other + letter.toUpperCase());

/** The number by which a map of the world knows the State. */
export const numericCode = (code: string): string | null => byAlpha3.get(code)?.numeric ?? null;

interface NamedCountry {
  readonly code: string;
  readonly name: string;
}

let all: readonly NamedCountry[] | undefined;

/** Every State by its name, ICAO codes last. */
export function countries(): readonly NamedCountry[] {
  all ??= [
    ...[...byAlpha3.keys()]
      .map((code) => ({ code, name: countryName(code) }))
      .sort((one, other) => one.name.localeCompare(other.name, 'en')),
    ...Object.entries(icao).map(([code, name]) => ({ code, name })),
  ];
  return all;
}
