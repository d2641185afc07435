import { findDuplicates } from '../../domain/person/findDuplicates';
import type { Person } from '../../entities/person/Person';
import { command } from '../command';
import { knownRecords, recordPairs } from '../intake/duplicateCandidates';
import type { Tx } from '../Tx';
import { searchWasMade } from './askForSearch';
import type { PersonInput } from './personStep';

/** Words that so many bear are no reason by themselves to compare two records. */
const RARE = 60;
/** Records that share the most with the one in hand. */
const NEAREST = 500;
/** By how many of these a word is rare or common; ids are random. */
const BACKGROUND = 2_000;

/** ID3. One record is compared with those of the register that share a number or words of its names. What is found, two people decide (I-36, I-37). */
export const searchDuplicates = command<PersonInput>('searchDuplicates', {}, async (tx, _viewer, input) => {
  const person = await tx.lock<Person>('person', input.personId, input.expectedVersion);
  const records = await knownRecords(tx, new Set(), await worthComparing(tx, person.id));
  await recordPairs(
    tx,
    findDuplicates(
      records.filter(({ id }) => id === person.id),
      records.filter(({ id }) => id !== person.id),
    ),
  );
  await searchWasMade(tx, person.id);
  tx.record({
    subjectType: person.kind === 'DETAINEE' ? 'Detainee' : 'ProtectedResident',
    subjectId: person.id,
    personId: person.id,
    audience: 'CUSTODIAL',
    action: 'searchDuplicates',
    fromState: person.identityStatus,
    toState: person.identityStatus,
    summary: 'The register was searched for other records of the person.',
  });
  return { kind: 'Person', id: person.id, version: person.version };
});

async function worthComparing(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `with own as (
       select k.key, (select count(*) from (select from person_search_key x where x.key = k.key limit $2 + 1) bearers) as bearers
       from person_search s join person_search_key k using (number) where s.person_id = $1
     ), near as (
       select k.number from own join person_search_key k using (key)
       group by k.number having count(*) >= 2 or bool_or(own.bearers <= $2) order by count(*) desc limit $3
     )
     select s.person_id as id from near join person_search s using (number)
     union select i.person_id from person_identifier i
       join person_identifier o on o.kind = i.kind and o.value = i.value and o.issuer is not distinct from i.issuer where o.person_id = $1
     union (select id from person order by id limit $4)
     union select $1`,
    [personId, RARE, NEAREST, BACKGROUND],
  );
  return rows.map(({ id }) => id);
}
