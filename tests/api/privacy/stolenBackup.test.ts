import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEnvelope } from '../../../domain/privacy/envelope';
import { ERASED } from '../../../domain/privacy/keyring';
import { type SealedTableName, sealedTables } from '../../../domain/privacy/sealedColumns';
import type { SealedTable } from '../../../domain/privacy/sealedTable';
import { newId } from '../../../domain/reference/nodeId';
import { fileKeyStore } from '../../../integrations/keys/fileKeyStore';
import { openKeyring } from '../../../integrations/keys/keyring';
import { masterKeysOf, newMasterKey } from '../../../integrations/keys/masterKeys';
import { filled } from '../../fuzz/fill';
import { sliceOf } from '../../fuzz/slice';
import { registered } from '../../support/registered';
import { insertGiven, sealedFor } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

/** A person of a State, with a row in every table. */
interface Subject {
  readonly id: string;
  readonly country: string;
  readonly contents: readonly Content[];
}
/** One sealed content, by where it stands. */
interface Content {
  readonly table: SealedTableName;
  readonly column: string;
  readonly row: string;
  readonly text: string;
}

const tables = Object.entries(sealedTables) as [SealedTableName, SealedTable][];
const folder = mkdtempSync(path.join(tmpdir(), 'repatria-backup-'));
const master = newMasterKey('then');
const keyring = () => openKeyring(fileKeyStore(path.join(folder, 'keys')), masterKeysOf([master]));
const keys = keyring();
let api: TestApi;
let gone: Subject;
let kept: Subject;
let backup: ReadonlyMap<string, string>;
/** Sealed columns of a table in the order in which it has them. */
const columnsInOrder = new Map<string, string[]>();

beforeAll(async () => {
  await fileKeyStore(path.join(folder, 'keys')).claim();
  api = await startTestApi({ keys });
  await withoutOtherRules();
  gone = await subject('FRA');
  kept = await subject('DEU');
  backup = await stolen();
  for (const [table, { columns }] of tables) {
    const { rows } = await api.database.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position`,
      [table],
    );
    columnsInOrder.set(
      table,
      rows.map(({ name }) => name).filter((name) => columns.includes(name)),
    );
  }
}, 60_000);
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A canary stands in every column at once, whichever the rules of the table let be filled together. */
async function withoutOtherRules(): Promise<void> {
  const { rows } = await api.database.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, conname as name from pg_constraint where contype = 'c' and conname <> 'holds_sealed_content' and conrelid = any($1::regclass[])`,
    [tables.map(([table]) => table)],
  );
  for (const { table, name } of rows) await api.database.query(`alter table ${table} drop constraint "${name}"`);
}

/** Sealed with a key of the row's own, which outlives the person's. */
const hasOwnKey = (table: SealedTableName) => sealedTables[table].subject === 'id';
const planted = new Set<string>();

/** A canary in every sealed column of every row. */
async function subject(country: string): Promise<Subject> {
  const { id } = await registered(api.database, { claims: { [country]: 'SUBMITTED' }, sharedWith: [country] });
  // Some tables have rules that no generated row keeps.
  await insertGiven(api, 'biometric_enrolment', {
    id: newId('Part'),
    person_id: id,
    modality: 'FACE',
    captured_at: api.now(),
    quality: 50,
    legal_basis: 'Order',
    informed_lang: 'ar',
    operator_id: api.accountId('biometrics'),
    recorded_at: api.now(),
  });
  const { rows: prisons } = await api.database.query<{ id: string }>(`select id from facility where code = 'IRQ-KARKH'`);
  await insertGiven(api, 'movement', {
    id: newId('Movement'),
    ref: `RCM-2026-0${country}`,
    status: 'PLANNED',
    from_facility_id: prisons[0]?.id,
    to_country: country,
    planned_by: api.accountId('transfer-1'),
    created_at: api.now(),
    updated_at: api.now(),
  });
  for (let round = 0; round < 2; round += 1) await filled(api, country, await sliceOf(api.database, country, [id]), id);
  const { rows: findings } = await api.database.query<{ id: string }>(
    `select f.id from non_refoulement_finding f where f.person_id = $1 and not exists (select from refoulement_risk r where r.person_id = $1) limit 1`,
    [id],
  );
  for (const { id: findingId } of findings)
    await insertGiven(api, 'refoulement_risk', {
      id: newId('Part'),
      finding_id: findingId,
      person_id: id,
      risk: 'TORTURE',
      direction: 'RECEIVING',
      level: 'POSSIBLE',
      reasoning: 'Sources of weight say so.',
    });
  const slice = await sliceOf(api.database, country, [id]);
  const found: Content[] = [];
  await api.database.query('begin');
  await api.database.query('set local session_replication_role = replica');
  for (const [table, { row: key, columns }] of tables) {
    await anyRow(table, id);
    const { rows } = await api.database.query<Record<string, unknown>>(
      `select * from ${table} where ${hasOwnKey(table) ? 'true' : (slice.rows.get(table) ?? 'false')}`,
    );
    for (const row of rows.filter(
      (row) => row['person_id'] === id || (hasOwnKey(table) && row['person_id'] === undefined && !planted.has(String(row['id']))),
    )) {
      for (const column of columns) {
        const plain = `CANARY-${country}-${table}.${column}`;
        const text = column === 'terms' ? JSON.stringify([plain]) : column === 'content' ? JSON.stringify(plain) : plain;
        await api.database.query(`update ${table} set ${column} = $2 where ${key} = $1`, [
          row[key],
          await sealedFor(api, table, column, row, text),
        ]);
        found.push({ table, column, row: String(row[key]), text });
      }
      planted.add(String(row[key]));
    }
  }
  await api.database.query('commit');
  return { id, country, contents: found };
}

/** A row of the person's, or of nobody's, where no other test would leave one. */
async function anyRow(table: SealedTableName, person: string): Promise<void> {
  const { rows: required } = await api.database.query<{ name: string; type: string }>(
    `select column_name as name, udt_name as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and (is_nullable = 'NO' or column_name in ('id', 'person_id')) and column_default is null`,
    [table],
  );
  const ofPerson = required.some(({ name }) => name === 'person_id');
  const { rowCount } = await api.database.query(`select 1 from ${table} ${ofPerson ? `where person_id = '${person}'` : ''} limit 1`);
  if (rowCount) return;
  const id = newId('Part');
  const fitting = (name: string, type: string): unknown => {
    if (name === 'id') return id;
    if (name === 'person_id') return person;
    if (type === 'uuid') return newId('Part');
    if (type.startsWith('_')) return [];
    if (type === 'bool') return false;
    if (type === 'jsonb') return '{}';
    return /^(?:timestamptz|date)$/.test(type) ? api.now() : /^(?:int|float)/.test(type) ? 1 : 'Words.';
  };
  await insertGiven(api, table, Object.fromEntries(required.map(({ name, type }) => [name, fitting(name, type)])));
}

/** Every table as COPY writes it: what a stolen backup of the database holds. */
async function stolen(): Promise<ReadonlyMap<string, string>> {
  const dump = path.join(folder, 'dump');
  mkdirSync(dump, { recursive: true });
  // The server writes as a user of its own.
  chmodSync(folder, 0o755);
  chmodSync(dump, 0o777);
  const { rows } = await api.database.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const copies = new Map<string, string>();
  for (const { name } of rows) {
    const file = path.join(dump, name);
    await api.database.query(`copy "${name}" to '${file}'`);
    copies.set(name, readFileSync(file, 'utf8'));
  }
  return copies;
}

/** The content of a sealed column as it stands in the backup. */
function inBackup({ table, column, row }: Content): string {
  const line =
    backup
      .get(table)
      ?.split('\n')
      .find((entry) => entry.includes(row)) ?? '';
  const texts = line.split('\t').filter((cell) => readEnvelope(cell));
  return texts[columnsInOrder.get(table)?.indexOf(column) ?? -1] ?? '';
}

async function opensFrom(contents: readonly Content[]): Promise<number> {
  const ring = keyring();
  let opened = 0;
  for (const content of contents) {
    const text = inBackup(content);
    const open = await ring.opener([readEnvelope(text)?.subject ?? '']);
    const found = open(text, content);
    if (found !== ERASED) opened += Number(found === content.text);
  }
  return opened;
}

describe('a stolen backup of the database', () => {
  it('held every sealed column, and holds no word of it', () => {
    const filledColumns = new Set(gone.contents.map(({ table, column }) => `${table}.${column}`));
    expect(
      tables.flatMap(([table, { columns }]) => columns.map((column) => `${table}.${column}`)).filter((name) => !filledColumns.has(name)),
    ).toEqual([]);
    expect(backup.size).toBeGreaterThan(50);
    const forms = ['utf8', 'base64', 'hex'] as const;
    const hits = [...backup].filter(([, copy]) => forms.some((form) => copy.includes(Buffer.from('CANARY-').toString(form).slice(0, 8))));
    expect(hits.map(([table]) => table)).toEqual([]);
  });

  it('opens with the keys, which are elsewhere', async () => {
    expect(await opensFrom([...gone.contents, ...kept.contents])).toBe(gone.contents.length + kept.contents.length);
  });

  it('holds no key', () => {
    const [, key = ''] = master.split(':');
    for (const copy of backup.values()) expect(copy).not.toContain(key);
  });
});

describe('once the key of a person is destroyed', () => {
  beforeAll(() => keys.shred([gone.id]));
  const personal = ({ contents }: Subject) => contents.filter(({ table }) => !hasOwnKey(table));

  it('nothing of the person opens in a backup from before, not even with the master key of that time; others are untouched', async () => {
    expect(await opensFrom(personal(gone))).toBe(0);
    expect(await opensFrom(kept.contents)).toBe(kept.contents.length);
  });

  it('reads answer null and say that the content was erased, by text of the database and by graphql-js alike', async () => {
    const read = { query: `{ detainee(id: "${gone.id}") { ref admission { injuries recordedAt } } }` };
    const headers = { authorization: 'Test health', 'x-purpose': 'PROTECTION' };
    const bodies = await Promise.all(
      [api.app, await api.graphqlAlone()].map(
        async (app) => (await app.inject({ method: 'POST', url: '/graphql', headers, payload: read })).body,
      ),
    );
    expect(bodies[0]).toBe(bodies[1]);
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({
      data: { detainee: { admission: { injuries: null, recordedAt: expect.any(String) } } },
      errors: [{ path: ['detainee', 'admission', 'injuries'], extensions: { code: 'CONTENT_ERASED' } }],
    });
    const trail = await api.database.query(
      `select fields from audit_entry where verb = 'CONSULTATION' and operation = 'detainee' and $1 = any(subjects) and outcome = 'DONE'`,
      [gone.id],
    );
    expect(trail.rows.length).toBeGreaterThan(0);
    for (const { fields } of trail.rows) expect(fields).toContain('3 AdmissionRecord.injuries');
  });

  it('nothing new is written about the person under another key', async () => {
    const input = { personId: gone.id, kind: 'TORTURE_ALLEGATION', description: 'Words.', occurredAt: api.now().toISOString() };
    const mutation = 'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { incident { ref } } }';
    expect((await api.as('legal-1').query(mutation, { input })).codes).toEqual(['CONTENT_ERASED']);
    const other = await api
      .as('health')
      .must<{ detainee: { admission: { injuries: string } } }>(
        `{ detainee(id: "${kept.id}") { admission { injuries } } }`,
        {},
        { purpose: 'PROTECTION' },
      );
    expect(other.detainee.admission.injuries).toBe('CANARY-DEU-admission_record.injuries');
  });
});

it('the database refuses plain text in every sealed column', async () => {
  // Two of the tables refuse every change before the constraint is asked.
  await api.database.query('set session_replication_role = replica');
  for (const { table, column, row } of kept.contents) {
    const key = sealedTables[table].row;
    const refused = await api.database.query(`update ${table} set ${column} = 'plain' where ${key} = $1`, [row]).then(
      () => 'taken',
      (error: { readonly constraint?: string; readonly message: string }) => error.constraint ?? error.message,
    );
    // A table that takes no change at all says so before it looks at the content.
    expect([`${table}.${column}`, refused]).toEqual([`${table}.${column}`, expect.stringMatching(/^holds_sealed_content$|append-only/)]);
  }
  await api.database.query('reset session_replication_role');
});
