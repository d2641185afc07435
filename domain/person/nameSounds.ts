/**
 * Every script is read into one alphabet of sounds (domain E.6, rules 3 and 4). Capitals stand for what scripts write apart or
 * not at all: `A` alef and hamza, `E` ayn, `W` and `Y` letters that are consonant or long vowel, `H` a final ha or ta marbuta,
 * `C` a Latin c, which is k, s or j by the language, `T D S` for th, dh, sh and `x` for kh.
 */
const read = (table: string): Readonly<Record<string, string>> =>
  Object.fromEntries(table.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));

/** Arabic letters, and those that Persian, Urdu, Kurdish and Uighur add. */
const ARABIC = read(
  'بb پb تt ثT جj چj حh خx دd ذD رr زz ژj سs شS صs ضd طt ظD عE غg فf ڤf قq كk کk گg لl مm نn هh ةH وW ؤW يY یY ىY ئY اA أA إA آA ٱA ءA ' +
    'ھh ہh ەa ۆW ێY ڕr ڵl ڭn ۇu ۈu ۋW ېY ےY ڪk ټt ډd ړr ڼn ښS',
);

/** Cyrillic letters, those of Tajik, Uzbek, Kazakh and the Caucasus with them, after accents are gone. */
const CYRILLIC = read(
  'аa бb вf гg дd еe жj зz иi кk лl мm нn оo пb рr сs тt уu фf хx цs чS шS щS ыi эe юu яa ґg іi єe ғg қq ҳh ҷj ўu өo үu ұu һh әa җj ңn јY љl њn ћS ђj џj ъ ь Ӏ ӏ',
);

const LATIN: readonly (readonly [RegExp, string])[] = [
  [/tch/g, 'S'],
  [/kh/g, 'x'],
  [/gh/g, 'g'],
  [/sch|sh|ch|ş|š|ç/g, 'S'],
  [/dj|dzh|zh/g, 'j'],
  [/th/g, 'T'],
  [/dh/g, 'D'],
  [/ph/g, 'f'],
  [/oo|ou/g, 'u'],
  [/ee|ie/g, 'i'],
  [/ck/g, 'k'],
  [/(?<=[aeiou])h$/, 'H'],
  [/p/g, 'b'],
  [/v/g, 'f'],
  [/w/g, 'W'],
  [/y/g, 'Y'],
  [/ı/g, 'i'],
  [/[əæ]/g, 'a'],
  [/ø/g, 'o'],
  [/ł/g, 'l'],
  [/đ/g, 'd'],
  [/ß/g, 's'],
  [/ħ/g, 'h'],
];

/** A word of a name as sounds. */
export interface NameWord {
  readonly sounds: string;
  /** How its script leaves vowels out, which decides what an omission costs. */
  readonly script: 'ARABIC' | 'OTHER';
  /** Its consonants alone, by which its frequency is counted and by which it is found. */
  readonly key: string;
  /** Which consonants the key has, as bits: a cheap test before a dear comparison. */
  readonly consonants: number;
  readonly part: NamePart;
}

/** A kunya and a nisba are said of a person and are not the name: they weigh little (domain E.6, rule 1). */
export type NamePart = 'NAME' | 'KUNYA' | 'NISBA' | 'NUMBER';

const MERGED: Readonly<Record<string, string>> = { C: 'k', T: 't', D: 'd', S: 's', q: 'k', x: 'h' };

/** The consonants of sounds, those that transliterations confuse fallen together. */
export const keyOf = (sounds: string): string =>
  sounds
    .replace(/C(?=[eiY])/g, 's')
    .replace(/[AEHWYaeiou]/g, '')
    .replace(/[CTDSqx]/g, (sound) => MERGED[sound] ?? sound);

const bits = (key: string) => [...key].reduce((all, letter) => all | (1 << (letter.charCodeAt(0) & 31)), 0);

/** What is derived of the sounds of a word; remembered, since names share their words. */
export function wordOf(sounds: string, script: NameWord['script'], part: NamePart): NameWord {
  const mark = `${part} ${script} ${sounds}`;
  const known = words.get(mark);
  if (known) return known;
  const key = part === 'NUMBER' ? sounds : keyOf(sounds);
  const word = { sounds, script, key, consonants: bits(key), part };
  if (words.size >= MOST_WORDS) words.clear();
  words.set(mark, word);
  return word;
}

const words = new Map<string, NameWord>();
const MOST_WORDS = 50_000;

/** Two words as one, as lists may write them. */
export const joined = (a: NameWord, b: NameWord): NameWord => wordOf(single(a.sounds + b.sounds), a.script, a.part);

const single = (sounds: string) => sounds.replace(/(.)\1+/gu, '$1');

/** One word, without accents and in lower case, as sounds. */
export function soundsOf(word: string): Pick<NameWord, 'sounds' | 'script'> {
  if (/\p{Script=Arabic}/u.test(word)) return { sounds: single(arabicSounds(word)), script: 'ARABIC' };
  const latin = /\p{Script=Cyrillic}/u.test(word) ? letters(word.replace(/дж/g, 'ж'), CYRILLIC) : latinSounds(word);
  return { sounds: single(latin.replace(/c/g, 'C')), script: 'OTHER' };
}

const letters = (word: string, table: Readonly<Record<string, string>>) => [...word].map((letter) => table[letter] ?? '').join('');

const arabicSounds = (word: string) => letters(word.replace(/^ال(?=..)/, '').replace(/(?<=..)[هة]$/, 'ة'), ARABIC);

const latinSounds = (word: string) =>
  LATIN.reduce((text, [from, to]) => text.replace(from, to), word.replace(/^(?:al|el)(?=[bcdfghjkmnpqrstvwxz][a-z]{4})/, ''));
