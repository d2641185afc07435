/** What a word of a name says (domain B.4). */
export const namePartKinds = [
  'ISM',
  'KUNYA',
  'NASAB',
  'LAQAB',
  'NISBA',
  'FAMILY',
  'GRANDFATHER',
  'TRIBE',
  'MOTHER_NAME',
  'NOM_DE_GUERRE',
] as const;
export type NamePartKind = (typeof namePartKinds)[number];

/** By which rules a name was brought into another script (domain B.4). */
export const transliterationSchemes = [
  'ISO233',
  'ISO233_2',
  'ALA_LC',
  'UNGEGN',
  'BGN_PCGN',
  'ICAO_9303',
  'DIN31635',
  'FR_CONVENTIONAL',
  'EN_CONVENTIONAL',
  'UNKNOWN',
] as const;
export type TransliterationScheme = (typeof transliterationSchemes)[number];

export interface PersonNamePart {
  readonly kind: NamePartKind;
  readonly value: string;
}

export interface NamePartFault {
  /** Place in the list. */
  readonly at: number;
  readonly code: 'REQUIRED' | 'CONFLICT' | 'INVALID_VALUE';
  readonly message: string;
}

/** Chains, by-names and origins come in numbers. */
const SEVERAL: readonly NamePartKind[] = ['NASAB', 'LAQAB', 'NISBA'];
/** Iraqi and Syrian papers give it beside the name, never within. */
const BESIDE: readonly NamePartKind[] = ['MOTHER_NAME'];

/**
 * In what parts do not agree with the name that they are of: each stands in it, word by word and in the same script, and no word is
 * told twice. Particles and words that nobody can place may be left over (domain E.6, rule 2).
 */
export function namePartFaults(full: string, parts: readonly PersonNamePart[]): NamePartFault[] {
  const words = wordsOf(full);
  const taken = new Set<number>();
  return parts.flatMap(({ kind, value }, at): NamePartFault[] => {
    const own = wordsOf(value);
    if (own.length === 0) return [{ at, code: 'REQUIRED', message: 'This may not be empty.' }];
    if (!SEVERAL.includes(kind) && parts.findIndex((other) => other.kind === kind) < at)
      return [{ at, code: 'CONFLICT', message: 'A name has one part of this kind.' }];
    if (BESIDE.includes(kind))
      return isArabic(value) === isArabic(full)
        ? []
        : [{ at, code: 'INVALID_VALUE', message: 'This stands in another script than the name.' }];
    const start = words.findIndex((_, from) => own.every((word, offset) => words[from + offset] === word && !taken.has(from + offset)));
    if (start < 0) return [{ at, code: 'INVALID_VALUE', message: 'These words do not stand in the name, or are told already.' }];
    for (const offset of own.keys()) taken.add(start + offset);
    return [];
  });
}

/** Accents, vowel signs, tatweel and marks of direction make no other word. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Lm}\p{Cf}]/gu, '')
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter((word) => word !== '');

const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text);
