import type { SoundWord } from './nameSounds';

/**
 * How alike two names sound, letter by letter and word by word, whatever their scripts (domain E.6, rules 2 to 5). Both
 * scripts are read into one alphabet of sounds; what transliterations leave out or confuse costs little, what they keep costs
 * much; words are aligned in any order, rare words count more than common ones.
 */

/** What it costs to leave a sound out, within one script and across scripts. */
function omission(sound: string, across: boolean): number {
  if ('aeiou'.includes(sound)) return across ? 0.08 : 0.25;
  if (sound === 'H') return 0.12;
  if ('AE'.includes(sound)) return across ? 0.12 : 0.35;
  if ('WY'.includes(sound)) return across ? 0.35 : 0.35;
  return sound === 'h' ? 0.5 : 1;
}

const KIN: Readonly<Record<string, number>> = Object.fromEntries(
  ([['TtTsSsDdDzdtkqgqgjgkjzjSxhxkxghEjYSkWfWbfbmnTfsz', 0.35]] as const).flatMap(([pairs, cost]) =>
    (pairs.match(/../g) ?? []).flatMap(([a = '', b = '']) => [
      [a + b, cost],
      [b + a, cost],
    ]),
  ),
);

function exchange(a: string, b: string, across: boolean): number {
  if (a === b) return 0;
  if (a === 'H' || b === 'H') return 'aAeht'.includes(a === 'H' ? b : a) ? 0.05 : 1;
  if (a === 'C' || b === 'C') return 'ksjS'.includes(a === 'C' ? b : a) ? 0.12 : 1;
  const vowelA = 'aeiou'.includes(a);
  const vowelB = 'aeiou'.includes(b);
  if (vowelA && vowelB) return across ? 0.08 : /[aei]/.test(a) === /[aei]/.test(b) ? 0.15 : 0.3;
  if (vowelA || vowelB) {
    const [vowel, other] = vowelA ? [a, b] : [b, a];
    if (other === 'W') return 'uo'.includes(vowel) ? 0.05 : 0.4;
    if (other === 'Y') return 'ie'.includes(vowel) ? 0.05 : across && vowel === 'a' ? 0.15 : 0.4;
    if (other === 'A') return vowel === 'a' ? 0.02 : 0.15;
    if (other === 'E') return 0.12;
  }
  if ('AE'.includes(a) && 'AE'.includes(b)) return 0.2;
  if ('AWY'.includes(a) && 'AWY'.includes(b)) return 0.3;
  return KIN[a + b] ?? 1;
}

const worth = (sounds: string) =>
  [...sounds].reduce((sum, sound) => sum + ('aeiouAEH'.includes(sound) ? 0.35 : 'WY'.includes(sound) ? 0.5 : 1), 0);

/** How alike two words sound, 0 to 1. */
export function wordLikeness(a: SoundWord, b: SoundWord): number {
  if (a.sounds === b.sounds) return 1;
  // Words of which one has twice the consonants of the other are no spellings of one word.
  if (Math.abs(a.key.length - b.key.length) > Math.max(1, Math.max(a.key.length, b.key.length) / 2)) return 0;
  const across = a.arabic !== b.arabic;
  const left = a.sounds;
  const right = b.sounds;
  let above: number[] = [0];
  for (const sound of right) above.push((above.at(-1) ?? 0) + omission(sound, across));
  for (const sound of left) {
    const row: number[] = [(above[0] ?? 0) + omission(sound, across)];
    for (let place = 1; place <= right.length; place += 1) {
      const other = right[place - 1] ?? '';
      row.push(
        Math.min(
          (above[place] ?? 0) + omission(sound, across),
          (row[place - 1] ?? 0) + omission(other, across),
          (above[place - 1] ?? 0) + exchange(sound, other, across),
        ),
      );
    }
    above = row;
  }
  const size = Math.max((worth(left) + worth(right)) / 2, 1);
  return Math.max(0, 1 - (above[right.length] ?? 0) / size);
}

export type WordLikeness = (a: SoundWord, b: SoundWord) => number;

/** `wordLikeness` that remembers: within one search the same words meet again and again. */
export function rememberedLikeness(): WordLikeness {
  const known = new Map<string, number>();
  return (a, b) => {
    const pair = `${a.arabic ? 'a' : ''}${a.sounds} ${b.arabic ? 'a' : ''}${b.sounds}`;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const likeness = wordLikeness(a, b);
    known.set(pair, likeness);
    return likeness;
  };
}

/** Lists put the family name first or last: the order of words only parts names that are otherwise equal. */
const OTHER_ORDER = 0.98;

interface Fit {
  readonly asked: readonly number[];
  readonly held: readonly number[];
  readonly likeness: number;
}

/**
 * How well two names fit, 0 to 1: each word with its best free partner, neighbours taken as one word where a list writes them
 * together. `weightOf` tells what a word is worth by its key.
 */
export function nameFit(
  asked: readonly SoundWord[],
  held: readonly SoundWord[],
  weightOf: (key: string) => number,
  likenessOf: WordLikeness = wordLikeness,
): number {
  const total = (words: readonly SoundWord[]) => words.reduce((sum, { key }) => sum + weightOf(key), 0);
  const askedTotal = total(asked);
  const heldTotal = total(held);
  if (askedTotal === 0 || heldTotal === 0) return 0;
  const fits: Fit[] = [];
  const groups = (words: readonly SoundWord[]) => [
    ...words.map((word, index) => ({ word, places: [index] })),
    ...words.slice(1).map((word, index) => ({ word: joined(words[index] ?? word, word), places: [index, index + 1] })),
  ];
  for (const left of groups(asked))
    for (const right of groups(held)) {
      const pair = left.places.length + right.places.length > 2;
      if (pair && !mayBeJoined(left.word.key, right.word.key)) continue;
      if (left.places.length === 2 && right.places.length === 2) continue;
      const likeness = likenessOf(left.word, right.word);
      if (likeness >= (pair ? 0.85 : 0.5)) fits.push({ asked: left.places, held: right.places, likeness });
    }
  fits.sort((a, b) => b.likeness - a.likeness || b.asked.length + b.held.length - a.asked.length - a.held.length);
  const takenAsked = new Set<number>();
  const takenHeld = new Set<number>();
  let matched = 0;
  const pairs: [number, number][] = [];
  for (const fit of fits) {
    if (fit.asked.some((place) => takenAsked.has(place)) || fit.held.some((place) => takenHeld.has(place))) continue;
    for (const place of fit.asked) takenAsked.add(place);
    for (const place of fit.held) takenHeld.add(place);
    pairs.push([fit.asked[0] ?? 0, fit.held[0] ?? 0]);
    const weight = (words: readonly SoundWord[], places: readonly number[]) =>
      places.reduce((sum, place) => sum + weightOf(words[place]?.key ?? ''), 0);
    matched += ((weight(asked, fit.asked) + weight(held, fit.held)) / 2) * fit.likeness ** 2;
  }
  const shorter = Math.min(askedTotal, heldTotal);
  const longer = Math.max(askedTotal, heldTotal);
  const inOrder = pairs.every(([a, b]) => pairs.every(([c, d]) => a <= c === b <= d));
  return (inOrder ? 1 : OTHER_ORDER) * Math.min(1, matched / (shorter + 0.5 * (longer - shorter)));
}

const joined = (a: SoundWord, b: SoundWord): SoundWord => ({
  sounds: (a.sounds + b.sounds).replace(/(.)\1+/g, '$1'),
  arabic: a.arabic,
  key: a.key + b.key,
});

/** Two words written as one keep their consonants: a cheap test before the dear one. */
const mayBeJoined = (a: string, b: string) => Math.abs(a.length - b.length) <= 1 && a[0] === b[0] && a.at(-1) === b.at(-1);
