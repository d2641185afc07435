import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startTestApi, type TestApi } from '../../support/testApi';

const IMPORT = `mutation ($input: ImportIntakeInput!) {
  importIntake(input: $input) { received imported rejected duplicatesSuspected
    rows { line sourceId outcome person { ref displayName } errors { column code message } } }
}`;
interface Report {
  readonly importIntake: {
    readonly received: number;
    readonly imported: number;
    readonly rejected: number;
    readonly duplicatesSuspected: number;
    readonly rows: readonly {
      line: number;
      sourceId: string | null;
      outcome: string;
      person: { ref: string } | null;
      errors: readonly { column: string; code: string }[];
    }[];
  };
}

const fixture = (name: string) => readFileSync(path.join(__dirname, '../../fixtures', name), 'utf8');
const csv = fixture('intake-600.csv');
const truth = JSON.parse(fixture('intake-600.truth.json')) as {
  received: number;
  imported: number;
  rejectedCount: number;
  rejected: Record<string, { column: string; code: string }[]>;
  duplicates: [string, string][];
};

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const count = async (table: string) => Number((await api.database.query(`select count(*) from ${table}`)).rows[0]?.count);
const TABLES = [
  'person',
  'person_name',
  'custody_episode',
  'detention_order',
  'nationality_claim',
  'incident',
  'duplicate_candidate',
  'case_event',
  'outbox',
  'idempotency',
  'task',
];
const counts = async () => Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await count(table)])));

test('a dry run gives the whole report and writes nothing', async () => {
  const before = await counts();
  const { importIntake } = await api.as('registrar').must<Report>(IMPORT, { input: { csv, dryRun: true } });
  expect(importIntake).toMatchObject({ received: truth.received, imported: truth.imported, rejected: truth.rejectedCount });
  expect(await counts()).toEqual(before);
});

test('the list becomes exactly what its truth says', async () => {
  const { importIntake } = await api.as('registrar').must<Report>(IMPORT, { input: { csv } });
  expect(importIntake).toMatchObject({ received: truth.received, imported: truth.imported, rejected: truth.rejectedCount });
  const told = importIntake.rows
    .filter(({ outcome }) => outcome === 'REJECTED')
    .map(({ line, errors }) => [String(line), errors.map(({ column, code }) => `${column} ${code}`).sort()]);
  expect(Object.fromEntries(told)).toEqual(
    Object.fromEntries(
      Object.entries(truth.rejected).map(([line, errors]) => [line, errors.map(({ column, code }) => `${column} ${code}`).sort()]),
    ),
  );
  expect(await count('person')).toBe(truth.imported);
  expect(importIntake.rows.filter(({ person }) => person !== null)).toHaveLength(truth.imported);
});

test('whoever came without an order has one NO_ORDER incident, and everybody an open custody and an event', async () => {
  const { rows } = await api.database.query(`select
    (select count(*)::int from person p where not exists (select from detention_order o where o.person_id = p.id)) as without_order,
    (select count(*)::int from incident where kind = 'NO_ORDER') as incidents,
    (select count(*)::int from custody_episode where ended_at is null) as custody,
    (select count(*)::int from case_event where action = 'importIntake') as events`);
  expect(rows[0]).toEqual({
    without_order: rows[0].incidents,
    incidents: expect.any(Number),
    custody: truth.imported,
    events: truth.imported,
  });
  expect(rows[0].incidents).toBeGreaterThan(0);
});

test('planted pairs of one person become candidates for two humans, and nobody is merged', async () => {
  const { rows } = await api.database.query(
    `select a.source_id as a, b.source_id as b from duplicate_candidate d join person a on a.id = d.person_a join person b on b.id = d.person_b`,
  );
  const found = new Set(rows.map(({ a, b }) => [a, b].sort().join()));
  const missed = truth.duplicates.filter((pair) => !found.has([...pair].sort().join()));
  expect(missed).toEqual([]);
  expect(rows.length).toBeLessThanOrEqual(40);
  expect(Number((await api.database.query(`select count(*) from person where merged_into is not null`)).rows[0]?.count)).toBe(0);
});

test('the same list again imports nothing twice', async () => {
  const before = await counts();
  const { importIntake } = await api.as('registrar').must<Report>(IMPORT, { input: { csv } });
  expect(importIntake).toMatchObject({ imported: 0, rejected: truth.rejectedCount });
  expect(importIntake.rows.filter(({ outcome }) => outcome === 'SKIPPED_ALREADY_IMPORTED')).toHaveLength(truth.imported);
  expect(await counts()).toEqual(before);
});

test('a known row that says something else is skipped, told, and put before a human', async () => {
  const [header, row] = csv.split(/\r?\n/);
  const changed = [header, row?.replace('UZB', 'TJK')].join('\n');
  const { importIntake } = await api.as('registrar').must<Report>(IMPORT, { input: { csv: changed } });
  expect(importIntake.rows).toMatchObject([
    { outcome: 'SKIPPED_ALREADY_IMPORTED', errors: [{ column: 'source_id', code: 'SOURCE_ID_KNOWN_DIFFERENT' }] },
  ]);
  expect(
    (await api.database.query(`select summary from task where kind = 'INTAKE_REVIEW' order by opened_at desc limit 1`)).rows[0]?.summary,
  ).toContain('lines 2');
});

test('a retried call with the same key answers the same report and imports once', async () => {
  const [header, row] = csv.split(/\r?\n/);
  const one = [header, row?.replaceAll('KRK-001339', 'KRK-999001')].join('\n');
  const input = { idempotencyKey: 'import-1', csv: one };
  const first = await api.as('registrar').must<Report>(IMPORT, { input });
  expect(first.importIntake.imported).toBe(1);
  expect(await api.as('registrar').must<Report>(IMPORT, { input })).toEqual(first);
  expect((await api.as('registrar').query(IMPORT, { input: { ...input, csv } })).codes).toEqual(['IDEMPOTENCY_CONFLICT']);
});

test.each(['legal-1', 'liaison-fra', 'transfer-1'])('%s may not import', async (login) => {
  expect((await api.as(login).query(IMPORT, { input: { csv } })).codes).toEqual(['FORBIDDEN']);
});

test('what is no list is refused and leaves nothing', async () => {
  const before = await counts();
  expect((await api.as('registrar').query(IMPORT, { input: { csv: 'hello\nworld' } })).codes).toEqual(['BAD_USER_INPUT']);
  expect(await counts()).toEqual(before);
});
