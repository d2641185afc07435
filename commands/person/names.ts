import { BadUserInput } from '../../domain/errors';
import type { PersonNamePart, TransliterationScheme } from '../../domain/person/nameParts';
import { isId } from '../../domain/reference/nodeId';
import type { Person } from '../../entities/person/Person';
import { PersonName } from '../../entities/person/PersonName';
import { type Changed, type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { askForSearch } from './askForSearch';
import { indexNamesAgain } from './nameIndex';
import { checkName, checkParts, checkScheme, type NameInput } from './nameInput';
import { touched } from './touched';

export interface RecordPersonNameInput extends CommandInput {
  readonly personId: string;
  readonly expectedVersion?: number | null;
  readonly name: NameInput;
  /** The identity document on which it stands. */
  readonly documentId?: string | null;
}

/** A further name, spelling or alias. The case keeps the name by which it is called; the search finds the person by the new one too. */
export const recordPersonName = command<RecordPersonNameInput>(
  'recordPersonName',
  {
    validate: ({ name }) => {
      const faults = new InputFaults();
      checkName(faults, 'input.name', name);
      faults.throwIfAny();
    },
  },
  async (tx, _viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId, input.expectedVersion);
    const { usage, full, lang, parts, scheme, source } = input.name;
    const known = await tx.query<{ full: string; lang: string; usage: string; ordinal: number }>(
      'select "full", lang, usage, ordinal from person_name where person_id = $1',
      [person.id],
    );
    if (known.some((name) => name.full === full && name.lang === lang && name.usage === usage))
      throw new BadUserInput([{ path: 'input.name.full', code: 'CONFLICT', message: 'The person is on record by this name.' }]);
    const documentId = await documentOf(tx, person.id, input.documentId);
    await tx.insert(PersonName, {
      id: tx.newId('Part'),
      personId: person.id,
      ordinal: Math.max(0, ...known.map(({ ordinal }) => ordinal)) + 1,
      usage,
      full,
      lang,
      parts: parts ?? null,
      scheme: scheme ?? null,
      source: source ?? null,
      documentId,
    });
    await indexNamesAgain(tx, person.id);
    askForSearch(tx, person.id);
    return touched(tx, person, 'recordPersonName', 'A further name was recorded.');
  },
);

export interface RecordNamePartsInput extends CommandInput {
  readonly nameId: string;
  readonly parts: readonly PersonNamePart[];
  readonly scheme?: TransliterationScheme | null;
  readonly source?: string | null;
  readonly documentId?: string | null;
}

/** What the words of a name on record say. They are read off it: a better reading takes the place of the one before, the name stays. */
export const recordNameParts = command<RecordNamePartsInput>(
  'recordNameParts',
  {
    validate: ({ parts, source }) => {
      const faults = new InputFaults().requireText('input.source', source);
      if (parts.length === 0) faults.add('input.parts', 'REQUIRED', 'A list of parts names one at least.');
      faults.throwIfAny();
    },
  },
  async (tx, _viewer, input): Promise<Changed> => {
    const name = await tx.lock<PersonName & { version: number }>('person_name', input.nameId);
    const faults = new InputFaults();
    checkParts(faults, 'input', name.full, input.parts);
    checkScheme(faults, 'input', { lang: name.lang, scheme: input.scheme ?? null });
    faults.throwIfAny();
    const documentId = await documentOf(tx, name.personId, input.documentId);
    const source = await tx.sealed('person_name', 'source', name, input.source ?? null);
    await tx.query(
      `update person_name set parts = $2, scheme = coalesce($3, scheme), source = coalesce($4, source), document_id = coalesce($5, document_id) where id = $1`,
      [name.id, JSON.stringify(input.parts.map(({ kind, value }) => ({ kind, value }))), input.scheme ?? null, source, documentId],
    );
    const [person] = await tx.query<Person>('select * from person where id = $1', [name.personId]);
    if (!person) throw new Error('A name hangs from no person.');
    return touched(tx, person, 'recordNameParts', 'The parts of a name were told apart.');
  },
);

async function documentOf(tx: Tx, personId: string, documentId: string | null | undefined): Promise<string | null> {
  if (documentId == null) return null;
  const found =
    isId(documentId) && (await tx.one('select 1 as found from identity_document where id = $1 and person_id = $2', [documentId, personId]));
  if (!found) throw new BadUserInput([{ path: 'input.documentId', code: 'INVALID_VALUE', message: 'The person has no such document.' }]);
  return documentId;
}
