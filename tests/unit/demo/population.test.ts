import { readFileSync } from 'node:fs';
import path from 'node:path';
import { demoFacilities } from '../../../demo/facilities';
import { intakeList } from '../../../demo/population/intakeList';
import { peopleOfBatch, type SyntheticPerson } from '../../../demo/population/people';
import { courseShares, SEED } from '../../../demo/population/shares';
import { readIntakeList } from '../../../domain/intake/readList';
import { readRow } from '../../../domain/intake/readRow';
import { findDuplicates } from '../../../domain/person/findDuplicates';
import type { MatchRecord } from '../../../domain/person/recordComparison';

const facilities = new Set(demoFacilities.map(({ code }) => code));
const read = (csv: string) =>
  readIntakeList(csv).map(({ cells }) => readRow(cells, { now: new Date('2026-04-01'), isFacility: (code) => facilities.has(code) }));

const records = (csv: string): MatchRecord[] =>
  read(csv).flatMap(({ person }) =>
    person
      ? [
          {
            id: person.sourceId,
            names: person.names.filter(({ usage }) => usage !== 'ALIAS').map(({ full }) => full),
            birthEarliest: person.birth?.earliest ?? null,
            birthLatest: person.birth?.latest ?? null,
            birthConventional: person.birth?.conventional ?? false,
            sex: person.sex,
            countries: person.claims.map(({ country }) => country),
            identifiers: person.identifiers.map(({ kind, value, issuer }) => `${kind}:${value}:${issuer}`),
          },
        ]
      : [],
  );

const pairs = (found: readonly { readonly a: string; readonly b: string }[]) => found.map(({ a, b }) => [a, b].sort().join(' ')).sort();

describe('the synthetic population', () => {
  const people = peopleOfBatch(SEED, 0);
  const count = (holds: (person: SyntheticPerson) => boolean) => people.filter(holds).length;

  it('is the same for the same seed, and another for another', () => {
    expect(peopleOfBatch(SEED, 0)).toEqual(people);
    expect(intakeList(peopleOfBatch(SEED + 1, 0))).not.toEqual(intakeList(people));
  });

  it('has the shape of the recipe', () => {
    expect(people).toHaveLength(600);
    expect(count(({ countries }) => countries[0] === 'SYR')).toBe(372);
    expect(count(({ countries }) => countries[0] === 'IRQ')).toBe(48);
    expect(count(({ countries }) => countries[0] === 'XXX')).toBe(17);
    expect(count(({ countries }) => countries.length === 2)).toBe(18);
    expect(count(({ birth }) => /^20(09|1)/.test(birth))).toBe(16);
    expect(count(({ birth }) => birth.endsWith('-01-01'))).toBe(36);
    expect(count(({ ordered }) => !ordered)).toBe(12);
  });

  it('gives every course to as many people as it says', () => {
    for (const [course, wanted] of Object.entries(courseShares))
      expect([course, count((person) => person.course === course)]).toEqual([course, wanted]);
  });

  it('is a list without a fault, each label read as the State it means', () => {
    const rows = read(intakeList(people));
    expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
    expect(rows.map(({ person }) => person?.claims.map(({ country }) => country))).toEqual(people.map(({ countries }) => countries));
  });

  it('numbers go on from batch to batch', () => {
    expect(people[0]?.sourceId).toBe('SYN-000001');
    expect(peopleOfBatch(SEED, 1)[0]?.sourceId).toBe('SYN-000601');
  });

  it('holds the planted pairs and no other', () => {
    const planted = people.flatMap(({ sourceId, sameAs }) => (sameAs ? [{ a: sourceId, b: sameAs }] : []));
    expect(planted).toHaveLength(24);
    expect(pairs(findDuplicates(records(intakeList(people)), []))).toEqual(pairs(planted));
  });

  it('resembles nobody of the list that people try the import with', () => {
    const list = records(readFileSync(path.join(__dirname, '../../fixtures/intake-600.csv'), 'utf8'));
    const known = records(intakeList([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((batch) => peopleOfBatch(SEED, batch))));
    const mixed = findDuplicates(list, known).filter(({ a, b }) => a.startsWith('SYN-') !== b.startsWith('SYN-'));
    expect(mixed).toEqual([]);
    expect(findDuplicates(list, known)).toHaveLength(findDuplicates(list, []).length);
  });
});
