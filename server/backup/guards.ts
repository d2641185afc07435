import type { Client } from 'pg';
import { BACKUP_ROLE } from '../database/backupRole';
import { FAMILIES } from '../database/migrate';
import { SEALED_CONSTRAINT } from '../database/sealedConstraints';

/** Grants to roles of the platform; who logs in is of the installation. */
const GRANTED = `
  select 'grant ' || o.kind || ' ' || o.name || ' to ' || coalesce(r.rolname, 'public') || ' ' || a.privilege_type as line
  from (
    select 'relation' as kind, oid::regclass::text as name, relacl as acl from pg_class where relnamespace = 'public'::regnamespace
    union all
    select 'column', attrelid::regclass::text || '.' || attname, attacl from pg_attribute
      where attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
    union all
    select 'function', oid::regprocedure::text, proacl from pg_proc where pronamespace = 'public'::regnamespace
  ) o cross join lateral aclexplode(o.acl) a left join pg_roles r on r.oid = a.grantee
  where a.grantee = 0 or r.rolname = any($1)`;

const LINES = `
  select 'table ' || relname || case when relrowsecurity then ' row security' else '' end || case when relforcerowsecurity then ', forced' else '' end as line
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
  union all
  select 'policy ' || tablename || ' ' || policyname || ' ' || permissive || ' ' || cmd || ' ' || roles::text || ' ' || encode(sha256(convert_to(coalesce(qual, '') || '|' || coalesce(with_check, ''), 'UTF8')), 'hex')
    from pg_policies where schemaname = 'public'
  union all
  select 'trigger ' || tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger
    where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
  union all
  select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || contype::text from pg_constraint
    where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 'n' and conname <> '${SEALED_CONSTRAINT}'
  union all
  select 'index ' || indexrelid::regclass from pg_index where indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
  union all
  select 'view ' || oid::regclass || ' ' || coalesce(reloptions::text, '') from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
  union all
  select 'function ' || p.oid::regprocedure || ' ' || encode(sha256(convert_to(p.prosrc, 'UTF8')), 'hex') || case when p.prosecdef then ' as its owner' else '' end
    from pg_proc p where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')
  union all
  select 'role ' || rolname || case when rolsuper then ' superuser' else '' end || case when rolbypassrls then ' bypasses row security' else '' end
    || case when rolcanlogin then ' logs in' else '' end from pg_roles where rolname = any($1)`;

/** What keeps rows apart and acts lawful, as the server has it: a line each, in their order. */
export async function guardsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    `select distinct g.line collate "C" as line from (${LINES} union all ${GRANTED}) g order by 1`,
    [[...FAMILIES, BACKUP_ROLE]],
  );
  return rows.map(({ line }) => line);
}
