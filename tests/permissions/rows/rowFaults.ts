import type { Client } from 'pg';
import { type Family, rowRules, tracesOf } from '../statement/rows';

/** Who asks the database: a family, and what of the viewer the policies look at. */
export interface RowViewer {
  readonly name: string;
  readonly family: Family;
  readonly account: string;
  readonly role: string;
  readonly country: string | null;
}

export interface RowProbe {
  readonly viewers: readonly RowViewer[];
  readonly tables: readonly string[];
}

const literal = (text: string | null) => (text === null ? 'null' : `'${text.replaceAll("'", "''")}'`);

/** Where what a viewer sees of a table differs from what is stated, one line each. Runs inside a transaction that is the caller's. */
export async function rowFaults(client: Client, { viewers, tables }: RowProbe): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const table of tables) {
    for (const viewer of viewers) {
      const fault = await faultOf(client, table, viewer);
      if (fault !== null) faults.push(`${table} for ${viewer.name}: ${fault}`);
    }
  }
  return faults;
}

async function faultOf(client: Client, table: string, viewer: RowViewer): Promise<string | null> {
  const rules: Readonly<Record<string, string>> = rowRules[viewer.family];
  const rule = rules[table];
  const stated = rule === undefined ? [] : await places(client, table, filled(rule, viewer));
  const seen = await seenBy(client, table, viewer);
  if (seen === null) return rule === undefined ? null : 'no right to read';
  if (rule === undefined) return 'a right to read that is not stated (statement/rows.ts)';
  const extra = seen.filter((place) => !stated.includes(place)).length;
  const missing = stated.filter((place) => !seen.includes(place)).length;
  return extra + missing === 0 ? null : `${extra} rows too many, ${missing} too few`;
}

const filled = (rule: string, { account, country, role }: RowViewer) =>
  rule
    .replaceAll(':account', `${literal(account)}::uuid`)
    .replaceAll(':country', literal(country))
    .replaceAll(':role', literal(role));

async function places(client: Client, table: string, condition: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ place: string }>(`select ctid::text as place from "${table}" t where ${condition}`);
  return rows.map(({ place }) => place);
}

/** Null: the family holds no right on the table. */
async function seenBy(client: Client, table: string, { family, account, role, country }: RowViewer): Promise<readonly string[] | null> {
  await client.query('savepoint looking');
  try {
    await client.query(
      `select set_config('app.account', $1, true), set_config('app.role', $2, true), set_config('app.country', $3, true), set_config('role', $4, true)`,
      [account, role, country ?? '', `repatria_${family}`],
    );
    return await places(client, table, 'true');
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    return null;
  } finally {
    await client.query('rollback to savepoint looking');
  }
}

/** What the catalogue itself must say: security on and forced for every table with rows of cases, and writing for the system alone. */
export async function catalogueFaults(client: Client): Promise<readonly string[]> {
  const { rows: tables } = await client.query<{ name: string; safe: boolean }>(
    `select relname as name, relrowsecurity and relforcerowsecurity as safe from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  const open = tables
    .filter(({ name, safe }) => !safe && !WITHOUT_CASES.includes(name))
    .map(({ name }) => `${name}: row security is not forced`);
  const writes: string[] = [];
  for (const family of Object.keys(rowRules) as Family[]) {
    const { rows } = await client.query<{ name: string; verb: string }>(
      `select c.relname as name, r.verb from pg_class c cross join unnest(array['insert', 'update', 'delete', 'truncate']) r(verb)
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
         and (has_table_privilege($1, c.oid, r.verb) or (r.verb in ('insert', 'update') and has_any_column_privilege($1, c.oid, r.verb)))`,
      [`repatria_${family}`],
    );
    const mayAdd = new Set(tracesOf[family]);
    writes.push(
      ...rows.filter(({ name, verb }) => !(verb === 'insert' && mayAdd.has(name))).map(({ name, verb }) => `${family} may ${verb} ${name}`),
    );
    writes.push(
      ...tracesOf[family]
        .filter((name) => !rows.some((row) => row.name === name && row.verb === 'insert'))
        .map((name) => `${family} may not trace in ${name}`),
    );
  }
  return [...open, ...writes];
}

/** The migrations' own list, keys of names without persons, and settings of the platform. */
const WITHOUT_CASES = ['migrations', 'person_search', 'person_search_key', 'setting'];
