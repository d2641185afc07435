import type { NameWord } from './nameSounds';
import { areTwoNames } from './nearNames';

/**
 * How alike two words sound, whatever their scripts (domain E.6, rules 2 to 5): what transliterations leave out or confuse
 * costs little, what they keep costs much.
 */

// Looked up once: lists are compared some ten million words at a time.
const { abs, max, min } = Math;

/** What it costs to leave a sound out, within one script and across scripts. */
function omission(sound: string, across: boolean): number {
  if ('aeiou'.includes(sound)) return across ? 0.08 : 0.25;
  if (sound === 'H') return 0.12;
  if ('AE'.includes(sound)) return across ? 0.12 : 0.35;
  if ('WY'.includes(sound)) return 0.35;
  return sound === 'h' ? 0.5 : 1;
}

/** Consonants that transliterations and dialects exchange. */
const KIN: ReadonlySet<string> = new Set(
  ('TtTsSsDdDzdtkqgqgjgkjzjSxhxkxghEjYSkWfWbfbmnTfsz'.match(/../g) ?? []).flatMap(([a = '', b = '']) => [a + b, b + a]),
);
const KIN_COST = 0.35;

function exchange(a: string, b: string, across: boolean): number {
  if (a === b) return 0;
  if (a === 'H' || b === 'H') return 'aAeht'.includes(a === 'H' ? b : a) ? 0.05 : 1;
  if (a === 'C' || b === 'C') return 'ksjS'.includes(a === 'C' ? b : a) ? 0.12 : 1;
  const vowelA = 'aeiou'.includes(a);
  const vowelB = 'aeiou'.includes(b);
  if (vowelA && vowelB) return across ? 0.08 : /[aei]/.test(a) === /[aei]/.test(b) ? 0.15 : 0.3;
  if (vowelA || vowelB) return vowelFor(vowelA ? a : b, vowelA ? b : a, across);
  if ('AE'.includes(a) && 'AE'.includes(b)) return 0.2;
  if ('AWY'.includes(a) && 'AWY'.includes(b)) return 0.3;
  return KIN.has(a + b) ? KIN_COST : 1;
}

function vowelFor(vowel: string, other: string, across: boolean): number {
  if (other === 'W') return 'uo'.includes(vowel) ? 0.05 : 0.4;
  if (other === 'Y') return 'ie'.includes(vowel) ? 0.05 : across && vowel === 'a' ? 0.15 : 0.4;
  if (other === 'A') return vowel === 'a' ? 0.02 : 0.15;
  return other === 'E' ? 0.12 : 1;
}

const worth = (sounds: string) =>
  [...sounds].reduce((sum, sound) => sum + ('aeiouAEH'.includes(sound) ? 0.35 : 'WY'.includes(sound) ? 0.5 : 1), 0);

/** Two words that are two names, however near they sound, are less alike than what is aligned. */
const TWO_NAMES = 0.4;

/** How alike two words sound, 0 to 1, the same in both directions; remembered, since the same words meet again and again. */
export function wordLikeness(a: NameWord, b: NameWord): number {
  if (a.sounds === b.sounds) return 1;
  if (a.part === 'NUMBER' || b.part === 'NUMBER') return 0;
  // Words of which one has twice the consonants of the other are no spellings of one word.
  if (abs(a.key.length - b.key.length) > max(1, max(a.key.length, b.key.length) / 2)) return 0;
  if (shareTooLittle(a.consonants, b.consonants)) return 0;
  const across = a.script !== b.script;
  const [left, right] = a.sounds < b.sounds ? [a.sounds, b.sounds] : [b.sounds, a.sounds];
  const pair = `${left}${across ? '/' : ' '}${right}`;
  const known = remembered.get(pair);
  if (known !== undefined) return known;
  const size = max((worth(left) + worth(right)) / 2, 1);
  const alike = max(0, 1 - distance(left, right, across) / size);
  const likeness = alike > TWO_NAMES && areTwoNames(left, right) ? TWO_NAMES : alike;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(pair, likeness);
  return likeness;
}

/** Spellings of one word have at least half of their consonants in common. */
function shareTooLittle(a: number, b: number): boolean {
  const most = max(count(a), count(b));
  return most > 1 && 2 * count(a & b) < most;
}

function count(bits: number): number {
  let left = bits;
  let found = 0;
  for (; left !== 0; found += 1) left &= left - 1;
  return found;
}

const remembered = new Map<string, number>();
const MOST_REMEMBERED = 200_000;

function distance(left: string, right: string, across: boolean): number {
  let above: number[] = [0];
  for (const sound of right) above.push((above.at(-1) ?? 0) + omission(sound, across));
  for (const sound of left) {
    const row: number[] = [(above[0] ?? 0) + omission(sound, across)];
    for (let place = 1; place <= right.length; place += 1) {
      const other = right[place - 1] ?? '';
      row.push(
        min(
          (above[place] ?? 0) + omission(sound, across),
          (row[place - 1] ?? 0) + omission(other, across),
          (above[place - 1] ?? 0) + exchange(sound, other, across),
        ),
      );
    }
    above = row;
  }
  return above[right.length] ?? 0;
}
