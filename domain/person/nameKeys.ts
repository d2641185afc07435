import type { Name } from './nameReading';
import { joined, type NameWord } from './nameSounds';

/** A key by which names are found, for one place of the name that is asked for. */
export interface AskedKey {
  readonly key: string;
  readonly place: number;
  /** How much a word of this key is like the word asked for, 0 to 1. */
  readonly worth: number;
}

const CONSONANTS = [...'bdfghjklmnrstz'];
/** Consonants that stand for each other between languages, dialects and transliterations. */
const KIN: Readonly<Record<string, string>> = {
  t: 'ds',
  d: 'tz',
  s: 'tzjk',
  j: 'gzs',
  z: 'djs',
  k: 'gsh',
  g: 'kjh',
  h: 'kg',
  f: 'b',
  b: 'f',
  m: 'n',
  n: 'm',
};
const WORTH = { SAME: 1, JOINED: 0.9, KIN: 0.8, EDITED: 0.6, SPLIT: 0.5 } as const;

/** The keys of a name, each once: by these it is found. */
export const keysOf = ({ words }: Name): readonly string[] => [...new Set(words.map(({ key }) => key))].filter((key) => key !== '');

/** All keys that a spelling of the asked name may have: its own, those one letter away, neighbours joined and words taken apart. */
export function keysAskedFor({ words }: Name): readonly AskedKey[] {
  return words.flatMap((word, place) => {
    const near = new Map<string, number>();
    const add = (key: string, worth: number) => {
      if (key !== '' && (near.get(key) ?? 0) < worth) near.set(key, worth);
    };
    addNear(word, add);
    const next = words[place + 1];
    if (next) add(joined(word, next).key, WORTH.JOINED);
    return [...near].map(([key, worth]) => ({ key, place, worth }));
  });
}

type Add = (key: string, worth: number) => void;

function addNear(word: NameWord, add: Add): void {
  const { key } = word;
  add(key, WORTH.SAME);
  if (word.part === 'NUMBER') return;
  // A final h may be the letter of Salih or the silent one of Hamza.
  if (word.sounds.endsWith('H')) add(`${key}h`, WORTH.SAME);
  if (word.sounds.endsWith('h')) add(key.slice(0, -1), WORTH.SAME);
  // A word of one consonant is near to everybody.
  if (key.length > 1)
    for (const [place, letter] of [...key].entries()) for (const kin of KIN[letter] ?? '') add(replaced(key, place, kin), WORTH.KIN);
  if (key.length > 1) addEdits(key, add);
  for (let at = 2; at < key.length && key.length > 3; at += 1) {
    add(key.slice(0, at), WORTH.SPLIT);
    add(key.slice(at), WORTH.SPLIT);
  }
}

function addEdits(key: string, add: Add): void {
  for (let place = 0; place <= key.length; place += 1) {
    for (const letter of CONSONANTS) {
      add(`${key.slice(0, place)}${letter}${key.slice(place)}`, WORTH.EDITED);
      if (place < key.length) add(replaced(key, place, letter), WORTH.EDITED);
    }
    if (place < key.length) add(`${key.slice(0, place)}${key.slice(place + 1)}`, WORTH.EDITED);
  }
}

const replaced = (key: string, place: number, letter: string) => `${key.slice(0, place)}${letter}${key.slice(place + 1)}`;
