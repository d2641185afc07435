import { type LanguageLevel, languageOf } from '../../domain/person/languages';
import type { Person } from '../../entities/person/Person';
import { PersonLanguage } from '../../entities/person/PersonLanguage';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import { touched } from './touched';

export interface RecordLanguagesInput extends CommandInput {
  readonly personId: string;
  readonly expectedVersion?: number | null;
  readonly languages: readonly {
    /** ISO 639-3. */
    readonly code: string;
    readonly level: LanguageLevel;
    /** Whether the person can read it. */
    readonly reads: boolean;
  }[];
}

/** All languages that a person speaks, as it says (ICCPR Art. 14(3)(a), (f)): whatever is not in the list any more was said before. */
export const recordLanguages = command<RecordLanguagesInput>('recordLanguages', { validate }, async (tx, viewer, input) => {
  const person = await tx.lock<Person>('person', input.personId, input.expectedVersion);
  const known = await tx.query<PersonLanguage>('select * from person_language where person_id = $1 and replaced_at is null', [person.id]);
  const same = (one: { code: string; level: string; reads: boolean }, other: { code: string; level: string; reads: boolean }) =>
    one.code === other.code && one.level === other.level && one.reads === other.reads;
  const gone = known.filter((language) => !input.languages.some((named) => same(named, language)));
  const come = input.languages.filter((named) => !known.some((language) => same(named, language)));
  await tx.query('update person_language set replaced_at = $2 where id = any($1::uuid[])', [gone.map(({ id }) => id), tx.now]);
  await tx.insert(
    PersonLanguage,
    come.map(({ code, level, reads }) => ({
      id: tx.newId('Part'),
      personId: person.id,
      code,
      level,
      reads,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    })),
  );
  return touched(tx, person, 'recordLanguages', 'The languages of the person were recorded.');
});

function validate({ languages }: RecordLanguagesInput): void {
  const faults = new InputFaults();
  if (languages.length === 0) faults.add('input.languages', 'REQUIRED', 'One language at least.');
  for (const [at, { code }] of languages.entries()) {
    if (languageOf(code) === null)
      faults.add(`input.languages.${at}.code`, 'INVALID_VALUE', 'No language of the list has this code of ISO 639-3.');
    if (languages.findIndex((other) => other.code === code) < at)
      faults.add(`input.languages.${at}.code`, 'CONFLICT', 'This language is named twice.');
  }
  faults.throwIfAny();
}
