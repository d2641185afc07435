import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface Spelling {
  readonly group: string;
  readonly script: string;
  readonly name: string;
}

/** Spellings of one name each, by group. */
export function readGroups(file: string): ReadonlyMap<string, readonly Spelling[]> {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const groups = new Map<string, Spelling[]>();
  for (const line of text.trim().split('\n').slice(1)) {
    const [group = '', script = '', name = ''] = line.split('\t');
    const spellings = groups.get(group);
    if (spellings) spellings.push({ group, script, name });
    else groups.set(group, [{ group, script, name }]);
  }
  return groups;
}

/** A number of a text, the same in every run. */
export function numberOf(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return hash >>> 0;
}

export const drawing = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
};

const LETTERS = { Arab: [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'], Latn: [...'abcdefghijklmnopqrstuvwxyz'] } as const;

/** As a bad scan: one letter exchanged, lost or added, and for half of the names the last word moved first. */
export function noisy({ group, script, name }: Spelling): Spelling {
  const draw = drawing(numberOf(name));
  const words = name.split(' ');
  const letters = [...(draw(2) === 0 ? [words.at(-1), ...words.slice(0, -1)] : words).join(' ')];
  const places = letters.flatMap((letter, place) => (/\p{L}/u.test(letter) ? [place] : []));
  const place = places[draw(places.length)] ?? 0;
  const alphabet = script === 'Arab' ? LETTERS.Arab : LETTERS.Latn;
  const other = alphabet[draw(alphabet.length)] ?? '';
  const kind = draw(3);
  letters.splice(place, kind === 2 ? 0 : 1, ...(kind === 1 ? [] : [other]));
  return { group, script, name: letters.join('') };
}

/** Names composed of the beginning of one and the end of another, to fill an index; none of them sounds like one that is asked for. */
export function composed(groups: ReadonlyMap<string, readonly Spelling[]>, count: number, taken: (name: string) => boolean): string[] {
  const names = [...groups.values()].flat().flatMap(({ script, name }) => (script === 'Latn' ? [name.split(' ')] : []));
  const draw = drawing(7);
  const made: string[] = [];
  while (made.length < count) {
    const [one = [], other = []] = [names[draw(names.length)], names[draw(names.length)]];
    const name = [...one.slice(0, Math.ceil(one.length / 2)), ...other.slice(Math.floor(other.length / 2))].join(' ');
    if (!taken(name)) made.push(name);
  }
  return made;
}
