import { countries, countryByAlpha2, countryByCode, countryLanguages } from './countries';
import { demonyms, furtherNames } from './demonyms';

/** The code under which a label of no State is kept, with its words (domain 0.3, B.1). */
export const UNSPECIFIED = 'XXX';

/**
 * The State that a label on a list means, or XXX: codes, names, short forms and demonyms in English, French, Arabic,
 * German and Turkish, whatever case, accents, gender and number. A label that fits two States means neither; a people or
 * a region without a State of that name means none.
 */
export function countryOfLabel(label: string): string {
  return codeOf(label) ?? WORDS.get(keyOf(label)) ?? UNSPECIFIED;
}

function codeOf(label: string): string | undefined {
  const text = label.trim().toUpperCase();
  if (/^[A-Z]{3}$/.test(text)) return countryByCode(text)?.code;
  if (/^[A-Z]{2}$/.test(text)) return text === 'UK' ? 'GBR' : countryByAlpha2(text)?.code;
  return undefined;
}

/** Letters alone, without case, accents, Arabic vowel signs, letter variants and articles. */
export function keyOf(text: string): string {
  return text
    .replace(/[İIı]/g, 'i')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/ـ/g, '')
    .replace(/ß/g, 'ss')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/[ةۃ]/g, 'ه')
    .replace(/ی/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => word.replace(/^ال(?=..)/, ''))
    .join(' ')
    .replace(/^(the|la|le|les|l|die|der|das) /, '');
}

function readWords(): ReadonlyMap<string, string> {
  const meanings = new Map<string, Set<string>>();
  const add = (word: string, code: string) => {
    const key = keyOf(word);
    if (key !== '') meanings.set(key, (meanings.get(key) ?? new Set()).add(code));
  };
  for (const { code, names, isState } of countries) if (isState) for (const language of countryLanguages) add(names[language], code);
  for (const [code, names] of Object.entries(furtherNames)) for (const name of names) add(name, code);
  for (const line of demonyms.trim().split('\n')) {
    const [code = '', english = '', french = '', arabic = '', german = '', turkish = ''] = line.split('|');
    for (const word of english.split(',').flatMap(englishForms)) add(word, code);
    for (const word of french.split(',').flatMap(frenchForms)) add(word, code);
    for (const word of arabic.split(',').flatMap(arabicForms)) add(word, code);
    for (const word of german.split(',').flatMap(germanForms)) add(word, code);
    for (const word of turkish.split(',').flatMap(turkishForms)) add(word, code);
  }
  return new Map([...meanings].flatMap(([key, codes]) => (codes.size === 1 ? [[key, [...codes][0] ?? UNSPECIFIED] as const] : [])));
}

const englishForms = (word: string) => [word, `${word}s`, `${word} national`, `${word} citizen`, `${word} nationality`];

function frenchForms(word: string): string[] {
  const feminine = [`${word}e`];
  if (/(en|on|el|et|an)$/.test(word)) feminine.push(`${word}${word.at(-1)}e`);
  if (word.endsWith('c')) feminine.push(`${word.slice(0, -1)}que`, `${word}que`);
  const all = [word, ...feminine];
  return [...all, ...all.map((form) => `${form}s`)];
}

function arabicForms(word: string): string[] {
  const last = word.endsWith('ي') ? word : undefined;
  const inflect = (stem: string) => [
    stem,
    `${stem}ة`,
    `${stem}ون`,
    `${stem}ين`,
    `${stem}ات`,
    `${stem}ا`,
    `${stem}ان`,
    `${stem}تان`,
    `${stem}و الجنسية`,
  ];
  const [first, ...rest] = word.split(' ');
  const phrase = rest.length > 0 && first ? [`${first}ة ${rest.join(' ')}ة`, `ال${first} ال${rest.join(' ال')}`] : [];
  return [...(last === undefined ? [word] : inflect(word)), ...phrase, `${word} الجنسية`, `${word}ة الجنسية`];
}

/** Nouns begin with a capital and make a feminine in -in; adjectives take endings. */
function germanForms(word: string): string[] {
  if (/^\p{Lu}/u.test(word)) {
    const stem = word.replace(/e$/, '');
    const umlauted = stem.replace(/o(?=[^aeiouäöü]*$)/, 'ö');
    return [word, `${word}n`, `${word}r`, `${word}s`, `${word}en`, `${stem}in`, `${stem}innen`, `${umlauted}in`, `${umlauted}innen`];
  }
  return [word, `${word}e`, `${word}er`, `${word}es`, `${word}en`, `${word}em`];
}

const turkishForms = (word: string) => [word, `${word}lar`, `${word}ler`, `${word} vatandaşı`, `${word} uyruklu`];

/** Territories do not compete with their State: `French` is France, `Dutch` the Netherlands. */
const WORDS = readWords();
