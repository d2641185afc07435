import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { seedPopulation } from '../../demo/population/seedPopulation';
import { openOutboxBus } from '../../integrations/events/outboxBus';
import { fileKeyStore } from '../../integrations/keys/fileKeyStore';
import { openKeyring } from '../../integrations/keys/keyring';
import { masterKeysOf, newMasterKey } from '../../integrations/keys/masterKeys';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../integrations/postgres/embeddedPostgres';
import { backupCommand } from '../../server/backup/backupCommand';
import { migrate, servingUrlOf } from '../../server/database/migrate';
import { type AuditLog, openAuditLog } from '../support/auditLog';
import { clusterUrl, TEMPLATE } from '../support/cluster';
import { eventsSettled } from '../support/eventsSettled';
import { startTestApi, type TestApi } from '../support/testApi';

const PEOPLE = Number(process.env['RESTORE_PEOPLE'] ?? 0) || 6;
/** As a cluster that has served for some time: a new one counts its transactions from the beginning. */
const OLD_NUMBERS = 900_000;

const folder = mkdtempSync(path.join(tmpdir(), 'repatria-restore-'));
const master = newMasterKey('then');
const keyStore = path.join(folder, 'keys');
const copyOfKeys = path.join(folder, 'copy-of-keys');
const keysIn = (place: string) => openKeyring(fileKeyStore(path.join(place, 'persons')), masterKeysOf([master]));
const backup = path.join(folder, 'backup');

/** Each command of the page that operators read, with its folder put in. */
const page = readFileSync(path.join(__dirname, '../../docs/OPERATING.md'), 'utf8');
const commandsOfPage = [...page.matchAll(/^npm run backup -- (\w+) <folder>/gm)].map(([, verb]) => String(verb));
const run = async (verb: string, environment: Readonly<Record<string, string>>, place = backup) => {
  let said = '';
  const code = await backupCommand([verb, place], environment, (text) => {
    said += text;
  });
  return { code, said };
};

const EVENTS = 'query ($after: String) { deskEvents(first: 100, after: $after) { nodes { action } pageInfo { endCursor hasNextPage } } }';
interface Events {
  readonly deskEvents: {
    readonly nodes: { readonly action: string }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}
/** What an officer's portal was told, from where it stopped. */
async function told(of: TestApi, from: string | null) {
  await eventsSettled(of);
  const actions: string[] = [];
  for (let after = from; ; ) {
    const { nodes, pageInfo } = (await of.as('legal-1').must<Events>(EVENTS, { after })).deskEvents;
    actions.push(...nodes.map(({ action }) => action));
    after = pageInfo.endCursor ?? after;
    if (!pageInfo.hasNextPage) return { actions, cursor: after };
  }
}
const RECORDS = '{ detainees(first: 100) { totalCount nodes { ref displayName admission { injuries } identityStatus } } }';
interface Records {
  readonly detainees: { readonly nodes: { readonly ref: string }[] };
}
const records = async (of: TestApi) =>
  [...(await of.as('health').must<Records>(RECORDS, {}, { purpose: 'PROTECTION' })).detainees.nodes].sort((one, other) =>
    one.ref.localeCompare(other.ref),
  );
const REGISTER = 'mutation ($input: RegisterDetaineeInput!) { registerDetainee(input: $input) { person { id ref } } }';
const person = (n: number) => ({
  idempotencyKey: `one more ${n}`,
  names: [{ usage: 'SELF_STATED', full: `SYN Invented Person ${n}`, lang: 'ar-Latn' }],
  sex: 'MALE',
  birth: '1990',
  custody: {
    facilityCode: 'IRQ-KARKH',
    deprivedAt: '2018-05-01T10:00:00Z',
    deprivedPlace: 'Raqqa',
    deprivingAuthority: 'Capturing force',
    supervisingAuthority: 'Ministry',
    facilityAuthority: 'Prison service',
    admittedAt: '2026-01-28T10:00:00Z',
  },
});

/** As the role that serves connects. */
function servingUrl(of: TestApi): string {
  const url = new URL(servingUrlOf(clusterUrl(TEMPLATE)));
  url.pathname = new URL(of.databaseUrl).pathname;
  return url.toString();
}

let api: TestApi;
let log: AuditLog;
let backupUrl: string;
/** What others hold: a portal its place in the events, a witness the signed head. */
const outside = { cursor: '', note: '', key: '', records: [] as Records['detainees']['nodes'] };

beforeAll(async () => {
  await fileKeyStore(path.join(keyStore, 'persons')).claim();
  api = await startTestApi({ keys: keysIn(keyStore) });
  await api.database.query(`insert into setting (name, value) values ('transactions_before', '${OLD_NUMBERS}')`);
  await seedPopulation({ adminUrl: api.databaseUrl, people: PEOPLE, keys: keysIn(keyStore) });
  const registered = await api.as('registrar').must<{ registerDetainee: { person: { id: string } } }>(REGISTER, { input: person(0) });
  await api.as('registrar').must('mutation ($input: RecordAdmissionInput!) { recordAdmission(input: $input) { person { id } } }', {
    input: {
      personId: registered.registerDetainee.person.id,
      injuries: 'a scar',
      propertyInventory: 'one ring',
      familyMembers: 'a mother',
      nextOfKin: 'the mother',
    },
  });
  log = openAuditLog(api);
  outside.records = await records(api);
  outside.cursor = (await told(api, null)).cursor ?? '';
  await log.seal();
  outside.note = await log.checkpoint();
  outside.key = log.signer.verifierKey;
  const login = `keeper_${new URL(api.databaseUrl).pathname.slice(1)}`;
  await api.database.query(`create role ${login} login password 'of the keeper'; grant repatria_backup to ${login}`);
  const url = new URL(api.databaseUrl);
  [url.username, url.password] = [login, 'of the keeper'];
  backupUrl = url.toString();
}, 120_000);
afterAll(async () => {
  await api.close();
  log.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

test('the page for operators names every command, and the login that takes backups changes nothing', async () => {
  expect(commandsOfPage).toEqual(['take', 'restore', 'check']);
  const keeper = new Client({ connectionString: backupUrl });
  await keeper.connect();
  await keeper.query('set role repatria_backup');
  for (const act of [
    'delete from person',
    `update account set login = 'x'`,
    'truncate audit_entry',
    `insert into setting values ('x', 'y')`,
  ])
    await expect(keeper.query(act)).rejects.toThrow(/permission denied/);
  await keeper.end();
});

test('a backup is taken while officers work, is of one instant, and is never written over', async () => {
  // What a database of before this was known holds: large numbers, and nobody who says so.
  await api.database.query(`delete from setting where name = 'transactions_before'`);
  const during = Promise.all(Array.from({ length: 4 }, (_, n) => api.as('registrar').must(REGISTER, { input: person(n + 1) })));
  expect(await run('take', { DATABASE_BACKUP_URL: backupUrl })).toMatchObject({ code: 0 });
  await during;
  cpSync(keyStore, copyOfKeys, { recursive: true });
  const again = await run('take', { DATABASE_BACKUP_URL: backupUrl });
  expect(again).toEqual({ code: 1, said: expect.stringContaining('never written over') });
  // Whoever may not read everything is told so, and makes no backup that lacks rows.
  const serving = await run('take', { DATABASE_BACKUP_URL: servingUrl(api) }, path.join(folder, 'less'));
  expect(serving.code).toBe(1);
});

describe('on an empty server', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'repatria-empty-'));
  const shared = process.env['REPATRIA_TEST_CLUSTER'];
  let cluster: EmbeddedPostgres;
  let restored: TestApi;
  const admin = async (database: string, ...statements: readonly string[]) => {
    const client = new Client({ connectionString: cluster.adminUrl(database) });
    await client.connect();
    const answers = [];
    for (const statement of statements) answers.push(await client.query(statement));
    await client.end();
    return answers;
  };
  beforeAll(async () => {
    cluster = await startEmbeddedPostgres({ dataDir, durable: false });
    await admin('postgres', `create database ${TEMPLATE}`, 'create database second');
  }, 60_000);
  afterAll(async () => {
    await restored?.close();
    await cluster.stop();
    if (shared !== undefined) process.env['REPATRIA_TEST_CLUSTER'] = shared;
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  test('every row comes back as it was, with every guard, and only once', async () => {
    const DATABASE_ADMIN_URL = cluster.adminUrl(TEMPLATE);
    const { code, said } = await run('restore', { DATABASE_ADMIN_URL });
    expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/^restored: \d+ rows of \d+ tables/) });
    expect(await run('check', { DATABASE_ADMIN_URL })).toEqual({ code: 0, said: expect.stringMatching(/^the same: /) });
    const [open] = await admin(
      TEMPLATE,
      `select c.relname from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r' and relname = any(array['person', 'case_event', 'audit_entry', 'handoff'])
       and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open?.rows).toEqual([]);
    expect(await run('restore', { DATABASE_ADMIN_URL })).toEqual({ code: 1, said: expect.stringContaining('not empty') });
  }, 120_000);

  test('one row that is other, one that is gone and one guard that is open are named', async () => {
    const changed = 'set session_replication_role = replica';
    await admin('postgres', `create database tampered template ${TEMPLATE}`);
    await admin(
      'tampered',
      changed,
      `update person set birth = '1901' where id = (select id from person limit 1)`,
      'delete from audit_entry where id = (select id from audit_entry limit 1)',
      'alter table handoff no force row level security',
      'grant select on person to public',
      'alter table evidence_custody_event disable trigger all',
    );
    const { code, said } = await run('check', { DATABASE_ADMIN_URL: cluster.adminUrl('tampered') });
    expect(code).toBe(1);
    expect(said).toMatch(/person has other content/);
    expect(said).toMatch(/audit_entry has \d+ rows, and \d+ in the backup/);
    expect(said).toMatch(/not there: table handoff row security, forced/);
    expect(said).toMatch(/not in the backup: grant relation person to public SELECT/);
    expect(said).toMatch(/not there: trigger evidence_custody_event/);
  }, 60_000);

  test('a backup that was changed, or lacks a file, is not taken for one, and leaves the database empty', async () => {
    const DATABASE_ADMIN_URL = cluster.adminUrl('second');
    const damaged = path.join(folder, 'damaged');
    cpSync(backup, damaged, { recursive: true });
    const file = path.join(damaged, 'setting.jsonl.gz');
    writeFileSync(file, gzipSync(gunzipSync(readFileSync(file)).toString().replace('IRQ', 'SYR')));
    expect(await run('restore', { DATABASE_ADMIN_URL }, damaged)).toEqual({
      code: 1,
      said: expect.stringContaining('setting has other content than the backup says'),
    });
    rmSync(path.join(damaged, 'person.jsonl.gz'));
    expect(await run('restore', { DATABASE_ADMIN_URL }, damaged)).toEqual({
      code: 1,
      said: expect.stringContaining('person is not there'),
    });
    const [left] = await admin('second', `select tablename from pg_tables where schemaname = 'public'`);
    expect(left?.rows).toEqual([]);
    expect(await run('restore', { DATABASE_ADMIN_URL }, path.join(folder, 'nothing'))).toMatchObject({ code: 1 });
  }, 60_000);

  test('the platform serves there as before: sealed words open with the copy of the keys, and the log is the one that a witness saw', async () => {
    process.env['REPATRIA_TEST_CLUSTER'] = cluster.adminUrl('postgres');
    // As a start does.
    await migrate({ adminUrl: clusterUrl(TEMPLATE) });
    restored = await startTestApi({ keys: keysIn(copyOfKeys) });
    const refs = outside.records.map(({ ref }) => ref);
    expect((await records(restored)).filter(({ ref }) => refs.includes(ref))).toEqual(outside.records);
    expect(JSON.stringify(outside.records)).toContain('"injuries":"a scar"');
    const again = openAuditLog(restored);
    await again.seal();
    const files = { 'log.jsonl': await again.export(), '0.txt': outside.note };
    const verdict = await again.verify(['log', '--key', outside.key, '--log', 'log.jsonl', '--checkpoint', '0.txt'], files);
    expect(verdict).toMatchObject({ code: 0 });
    again.close();
  }, 60_000);

  test('a portal goes on from where it stopped: no event is lost and none comes late, though the new server counts its transactions anew', async () => {
    const bus = await openOutboxBus(servingUrl(restored));
    const stop = new AbortController();
    const heard: string[] = [];
    const listening = (async () => {
      for await (const { eventId } of bus.entries(stop.signal)) heard.push(eventId);
    })();
    const { actions: restoredActions, cursor } = await told(restored, outside.cursor);
    // Of those registered while the backup was taken, the ones that it holds.
    expect(restoredActions.filter((action) => action !== 'registerDetainee')).toEqual([]);
    await restored.as('registrar').must(REGISTER, { input: person(9) });
    expect((await told(restored, cursor ?? '')).actions).toEqual(['registerDetainee']);
    for (let attempt = 0; attempt < 100 && heard.length === 0; attempt += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toHaveLength(1);
    stop.abort();
    await listening;
    await bus.close();
    const { rows } = await restored.database.query<{ young: boolean }>(
      `select pg_current_xact_id()::text::bigint < ${OLD_NUMBERS} as young`,
    );
    expect(rows[0]?.young).toBe(true);
  }, 60_000);
});
