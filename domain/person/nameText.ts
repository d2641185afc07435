import { keysOf } from './nameKeys';
import { type Name, nameOf, readName } from './nameReading';
import { type NamePart, type NameWord, wordOf } from './nameSounds';

/** A name of a person as the index of names keeps it. */
export interface IndexedName {
  readonly name: Name;
  /** True: said of the person, not borne; it weighs less (domain E.6, rule 1). */
  readonly alias: boolean;
}

export interface IndexEntry {
  /** All names of one person as sounds, one a line. */
  readonly names: string;
  readonly keys: readonly string[];
}

const PARTS = { NAME: 'n', KUNYA: 'k', NISBA: 'o', NUMBER: '0' } as const satisfies Record<NamePart, string>;
const PART_OF = new Map(Object.entries(PARTS).map(([part, mark]) => [mark as string, part as NamePart]));
const ALIAS = '~';

/** What the index of names keeps of a person: read once when written, so that a search reads sounds and no spellings. */
export function indexEntry(names: readonly { readonly full: string; readonly usage: string }[]): IndexEntry {
  const read = names.map(({ full, usage }) => ({ name: readName(full), alias: usage === 'ALIAS' }));
  return {
    names: read.map(({ name, alias }) => `${alias ? ALIAS : ''}${name.words.map(written).join(' ')}`).join('\n'),
    keys: [...new Set(read.flatMap(({ name }) => keysOf(name)))],
  };
}

const written = ({ part, script, sounds }: NameWord) => `${PARTS[part]}${script === 'ARABIC' ? 'a' : 'o'}${sounds}`;

/** The names of an entry, one by one; remembered, since names recur. */
export function indexedNames(names: string): readonly IndexedName[] {
  return names.split('\n').map((line) => {
    const known = lines.get(line);
    if (known) return known;
    const alias = line.startsWith(ALIAS);
    const words = line
      .slice(alias ? 1 : 0)
      .split(' ')
      .filter((text) => text !== '')
      .map((text) => wordOf(text.slice(2), text[1] === 'a' ? 'ARABIC' : 'OTHER', PART_OF.get(text[0] ?? '') ?? 'NAME'));
    const read = { name: nameOf(words), alias };
    if (lines.size >= MOST_LINES) lines.clear();
    lines.set(line, read);
    return read;
  });
}

const lines = new Map<string, IndexedName>();
const MOST_LINES = 20_000;
