import { readFileSync } from 'node:fs';
import path from 'node:path';
import { demoFacilities } from '../../../demo/facilities';
import { readIntakeList } from '../../../domain/intake/readList';
import { readRow } from '../../../domain/intake/readRow';

interface Truth {
  readonly received: number;
  readonly imported: number;
  readonly rows: readonly {
    readonly line: number;
    readonly sourceId: string;
    readonly birth: string | null;
    readonly conventional: boolean;
    readonly nationalities: readonly string[];
    readonly order: boolean;
  }[];
  readonly rejected: Readonly<Record<string, readonly { readonly column: string; readonly code: string }[]>>;
}

const fixture = (name: string) => readFileSync(path.join(__dirname, '../../fixtures', name), 'utf8');
const truth = JSON.parse(fixture('intake-600.truth.json')) as Truth;
const facilities = new Set(demoFacilities.map(({ code }) => code));
const rules = { now: new Date('2026-11-01T00:00:00Z'), isFacility: (code: string) => facilities.has(code) };

const readings = () => {
  const seen = new Set<string>();
  return readIntakeList(fixture('intake-600.csv')).map(({ line, cells }) => {
    const reading = readRow(cells, rules);
    const repeated = cells.source_id !== '' && seen.has(cells.source_id);
    seen.add(cells.source_id);
    const faults = repeated ? [{ column: 'source_id', code: 'DUPLICATE_SOURCE_ID' }, ...reading.faults] : reading.faults;
    return { line, sourceId: cells.source_id, person: faults.length === 0 ? reading.person : null, faults };
  });
};

test('every row of the list is received', () => expect(readings()).toHaveLength(truth.received));

test('exactly the faulty lines are rejected, with every column and code', () => {
  const rejected = readings().filter(({ person }) => person === null);
  const told = Object.fromEntries(rejected.map(({ line, faults }) => [line, faults.map(({ column, code }) => ({ column, code }))]));
  const sorted = (rows: typeof told | Truth['rejected']) =>
    Object.fromEntries(
      Object.entries(rows).map(([line, faults]) => [
        line,
        [...faults].sort((a, b) => (a.column < b.column ? -1 : 1)).map(({ column, code }) => `${column} ${code}`),
      ]),
    );
  expect(sorted(told)).toEqual(sorted(truth.rejected));
});

test('every good line has the birth date, nationalities and order of the truth', () => {
  const read = readings().flatMap(({ line, sourceId, person }) =>
    person
      ? [
          {
            line,
            sourceId,
            birth: person.birth?.edtf ?? null,
            conventional: person.birth?.conventional ?? false,
            nationalities: person.claims.map(({ country }) => country),
            order: person.order !== null,
          },
        ]
      : [],
  );
  expect(read).toHaveLength(truth.imported);
  expect(read).toEqual(
    truth.rows.map(({ line, sourceId, birth, conventional, nationalities, order }) => ({
      line,
      sourceId,
      birth,
      conventional,
      nationalities,
      order,
    })),
  );
});
