import { readEnvelope } from '../../../domain/privacy/envelope';
import { plainColumns } from '../../../domain/privacy/plainColumns';
import { sealedTables } from '../../../domain/privacy/sealedColumns';
import { tablesOfNobody } from '../../../domain/privacy/tablesOfNobody';
import { sealPlainContent } from '../../../server/sealPlainContent';
import { clusterUrl } from '../../support/cluster';
import { registered } from '../../support/registered';
import { contentOf } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
let adminUrl: string;
const people: string[] = [];

beforeAll(async () => {
  api = await startTestApi();
  const { rows } = await api.database.query<{ name: string }>('select current_database() as name');
  adminUrl = clusterUrl(rows[0]?.name ?? '');
  // As an older version left it.
  await api.database.query('alter table admission_record drop constraint holds_sealed_content');
  for (let number = 0; number < 3; number += 1) {
    const { id } = await registered(api.database);
    people.push(id);
    await api.database.query(`insert into admission_record (person_id, injuries, recorded_at) values ($1, $2, $3)`, [
      id,
      `scar ${number}`,
      api.now(),
    ]);
  }
  await api.database.query(
    'alter table admission_record add constraint holds_sealed_content check (is_sealed(injuries) and is_sealed(property_inventory) and is_sealed(family_members) and is_sealed(next_of_kin)) not valid',
  );
});
afterAll(() => api.close());

const validated = async () =>
  (
    await api.database.query<{ all: boolean }>(
      `select bool_and(convalidated) as all from pg_constraint where conname = 'holds_sealed_content'`,
    )
  ).rows[0]?.all;

it('seals what is in the clear before the platform serves, once, though two start together', async () => {
  expect(await validated()).toBe(false);
  await Promise.all([sealPlainContent(adminUrl, api.commands.keys), sealPlainContent(adminUrl, api.commands.keys)]);
  expect(await validated()).toBe(true);
  const { rows } = await api.database.query<{ injuries: string; property_inventory: null }>('select * from admission_record');
  expect(rows.every(({ injuries }) => readEnvelope(injuries) !== null)).toBe(true);
  expect(rows.map((row) => row.property_inventory)).toEqual([null, null, null]);
  for (const [number, id] of people.entries()) {
    expect(await contentOf(api, 'admission_record', 'injuries', id)).toBe(`scar ${number}`);
  }
  await sealPlainContent(adminUrl, api.commands.keys);
  const again = await api.database.query<{ injuries: string }>('select injuries from admission_record order by person_id');
  expect(again.rows.map(({ injuries }) => injuries).sort()).toEqual(rows.map(({ injuries }) => injuries).sort());
});

describe('every text of the database', () => {
  interface Text {
    readonly table: string;
    readonly column: string;
    /** The database keeps it to a list of words or to the form of a code or a digest. */
    readonly closed: boolean;
    readonly ofPerson: boolean;
  }
  const texts = async (): Promise<readonly Text[]> =>
    (
      await api.database.query<Text>(
        `select c.table_name as table, c.column_name as column,
           exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
             where k.contype = 'c' and k.conrelid = format('%I', c.table_name)::regclass and a.attname = c.column_name and cardinality(k.conkey) = 1
               and pg_get_constraintdef(k.oid) ~ '(= ANY|<@) |0-9a-f|A-Z|like_regex') as closed,
           exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = format('%I', c.table_name)::regclass and k.confrelid = 'person'::regclass) as "ofPerson"
         from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
         where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.udt_name ~ '^_?(text|varchar|jsonb?)$' order by 1, 2`,
      )
    ).rows;
  const plain = new Set(
    Object.values(plainColumns).flatMap(({ columns }) =>
      Object.entries(columns).flatMap(([table, names]) => names.split(' ').map((name) => `${table}.${name}`)),
    ),
  );
  const sealedOnes = new Set(Object.entries(sealedTables).flatMap(([table, { columns }]) => columns.map((column) => `${table}.${column}`)));
  let all: readonly Text[];
  beforeAll(async () => {
    all = await texts();
  });

  it('is sealed, a code that the database knows, said in the clear with its reason, or of nobody', () => {
    const open = all.filter(({ table, column, closed }) => !closed && !sealedOnes.has(`${table}.${column}`));
    // Seal it (domain/privacy/sealedColumns.ts), or say in domain/privacy/plainColumns.ts why it stands in the clear.
    expect(
      open
        .filter(({ table, column }) => !plain.has(`${table}.${column}`) && !Object.hasOwn(tablesOfNobody, table))
        .map(({ table, column }) => `${table}.${column}`),
    ).toEqual([]);
    const named = new Set(open.map(({ table, column }) => `${table}.${column}`));
    expect([...plain].filter((name) => !named.has(name))).toEqual([]);
  });

  it('of nobody is what hangs from no person', () => {
    expect(all.filter(({ table, ofPerson }) => ofPerson && Object.hasOwn(tablesOfNobody, table)).map(({ table }) => table)).toEqual([]);
    expect(Object.keys(tablesOfNobody).filter((table) => !all.some((text) => text.table === table))).toEqual([]);
  });
});
