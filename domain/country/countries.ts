import { alpha2ToAlpha3, getAlpha2Codes } from 'i18n-iso-countries';

/** The languages in which States are named, and in which nationality is read on intake lists. */
export const countryLanguages = ['en', 'fr', 'ar', 'de', 'tr'] as const;
export type CountryLanguage = (typeof countryLanguages)[number];

export interface Country {
  /** ISO 3166-1 alpha-3, or the ICAO 9303-3 code where there is no State. */
  readonly code: string;
  readonly alpha2: string | null;
  readonly names: Readonly<Record<CountryLanguage, string>>;
  /** False for the ICAO codes. */
  readonly isState: boolean;
}

/** ICAO 9303-3 section 5: persons without a State. */
const ICAO: readonly Country[] = [
  icao('XXA', ['Stateless person', 'Apatride', 'عديم الجنسية', 'Staatenlos', 'Vatansız']),
  icao('XXB', [
    'Refugee (1951 Convention)',
    'Réfugié (Convention de 1951)',
    'لاجئ (اتفاقية 1951)',
    'Flüchtling (Konvention von 1951)',
    'Mülteci (1951 Sözleşmesi)',
  ]),
  icao('XXC', ['Refugee (other)', 'Réfugié (autre)', 'لاجئ (غير ذلك)', 'Flüchtling (sonstiger)', 'Mülteci (diğer)']),
  icao('XXX', [
    'Unspecified nationality',
    'Nationalité non précisée',
    'جنسية غير محددة',
    'Nicht angegebene Staatsangehörigkeit',
    'Belirtilmemiş uyruk',
  ]),
];

/** Every ISO 3166-1 code and the ICAO codes, by code. Names are CLDR's, as the platform's language data has them. */
export const countries: readonly Country[] = [...isoCountries(), ...ICAO].sort((a, b) => (a.code < b.code ? -1 : 1));

const BY_CODE = new Map(countries.map((country) => [country.code, country]));
const BY_ALPHA_2 = new Map(countries.flatMap((country) => (country.alpha2 === null ? [] : [[country.alpha2, country] as const])));

export const countryByCode = (code: string): Country | undefined => BY_CODE.get(code);
export const countryByAlpha2 = (code: string): Country | undefined => BY_ALPHA_2.get(code);

function isoCountries(): Country[] {
  const names = Object.fromEntries(countryLanguages.map((language) => [language, new Intl.DisplayNames([language], { type: 'region' })]));
  // XK (Kosovo) is user-assigned and no part of ISO 3166-1.
  return Object.keys(getAlpha2Codes())
    .filter((alpha2) => alpha2 !== 'XK')
    .map((alpha2) => ({
      code: alpha2ToAlpha3(alpha2) ?? alpha2,
      alpha2,
      names: Object.fromEntries(countryLanguages.map((language) => [language, names[language]?.of(alpha2) ?? alpha2])) as Country['names'],
      isState: true,
    }));
}

function icao(code: string, names: readonly [string, string, string, string, string]): Country {
  return {
    code,
    alpha2: null,
    isState: false,
    names: Object.fromEntries(countryLanguages.map((language, index) => [language, names[index] ?? code])) as Country['names'],
  };
}
