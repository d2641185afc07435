import type { Client } from 'pg';
import { toldElsewhere } from '../permissions/statement/rows';

/** One policy of the database said otherwise: statements that are rolled back after the probe. */
export interface RowMutant {
  readonly name: string;
  readonly table: string;
  readonly sql: string;
}

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly condition: string | null;
  readonly check: string | null;
}

/** What another policy of the same table says already, so that no row tells the two apart. */
const IMPLIED: Readonly<Record<string, string>> = {
  'evidence_custody_event liaison_reads: open':
    'Its item is seen (cat15_states) only where it stands in a package that the State received, which is what this one asks.',
  'audit_question oversight_reads: open': 'Its entry is seen (entry_seen) by who supervises alone, which is what this one asks.',
};

/** Every policy dropped, opened, turned round and without each of its conditions; security off; each family let in where it is not. */
export async function rowMutants(client: Client, families: readonly string[]): Promise<readonly RowMutant[]> {
  const { rows: policies } = await client.query<Policy>(
    `select tablename as table, policyname as name, qual as condition, with_check as check from pg_policies
     where schemaname = 'public' and tablename <> all($1) order by 1, 2`,
    [toldElsewhere],
  );
  const { rows: closed } = await client.query<{ table: string; family: string }>(
    `select c.relname as table, f.family from pg_class c cross join unnest($1::text[]) f(family)
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'migrations' and not has_table_privilege(f.family, c.oid, 'select') order by 1, 2`,
    [families.map((family) => `repatria_${family}`)],
  );
  const tables = [...new Set(policies.map(({ table }) => table))];
  return [
    ...policies
      .filter(({ name }) => !/^system_/.test(name))
      .flatMap(ofPolicy)
      .filter(({ name }) => !Object.hasOwn(IMPLIED, name)),
    ...tables.map((table) => ({ name: `${table}: security off`, table, sql: `alter table "${table}" disable row level security` })),
    ...tables.map((table) => ({ name: `${table}: security not forced`, table, sql: `alter table "${table}" no force row level security` })),
    ...closed.map(({ table, family }) => ({ name: `${table}: open to ${family}`, table, sql: `grant select on "${table}" to ${family}` })),
    ...closed.map(({ table, family }) => ({
      name: `${table}: written by ${family}`,
      table,
      sql: `grant update on "${table}" to ${family}`,
    })),
  ];
}

function ofPolicy({ table, name, condition, check }: Policy): RowMutant[] {
  const policy = `"${name}" on "${table}"`;
  const mutant = (what: string, sql: string): RowMutant => ({ name: `${table} ${name}: ${what}`, table, sql });
  // Who may add a trace is told by the right to insert, which is probed for itself.
  if (condition === null)
    return check === null
      ? []
      : [mutant('adds nothing', `revoke insert on "${table}" from repatria_staff, repatria_liaison, repatria_office`)];
  const parts = conjuncts(condition);
  return [
    mutant('left out', `drop policy ${policy}`),
    mutant('turned round', `alter policy ${policy} using (not coalesce((${condition}), false))`),
    ...(condition === 'true' ? [] : [mutant('open', `alter policy ${policy} using (true)`)]),
    ...(parts.length > 1
      ? parts.map((part) =>
          mutant(
            `without ${part.replace(/\s+/g, ' ').slice(0, 60)}`,
            `alter policy ${policy} using (${parts.filter((other) => other !== part).join(' and ')})`,
          ),
        )
      : []),
  ];
}

/** The conditions of a conjunction, as PostgreSQL prints it: between AND outside of every parenthesis but the outermost. */
function conjuncts(condition: string): readonly string[] {
  const inner = condition.startsWith('(') && closes(condition) === condition.length - 1 ? condition.slice(1, -1) : condition;
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < inner.length; at += 1) {
    if (inner[at] === '(') depth += 1;
    if (inner[at] === ')') depth -= 1;
    if (depth === 0 && inner.startsWith(' AND ', at)) {
      parts.push(inner.slice(from, at));
      from = at + ' AND '.length;
    }
  }
  return [...parts, inner.slice(from)];
}

function closes(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
