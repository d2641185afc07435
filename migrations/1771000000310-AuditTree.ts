import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit as a tree that shows tampering: RFC 6962 leaves and complete subtrees, signed checkpoints, cosignatures of witnesses.
 * `txid` finds what a transaction that committed late has left unsealed; a role that writes an entry may set neither it nor the time.
 */
export class AuditTree1771000000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENTRY);
    await runner.query(TREE);
    for (const table of TREE_TABLES) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_appends on ${table} for insert to repatria_system with check (true)`);
      await runner.query(`create policy system_reads on ${table} for select to repatria_system using (true)`);
      await runner.query(
        `create policy oversight_reads on ${table} for select to repatria_staff, repatria_office using (viewer_role() in ('DATA_PROTECTION_OFFICER', 'AUDITOR'))`,
      );
      await runner.query(
        `grant select, insert on ${table} to repatria_system; grant select on ${table} to repatria_staff, repatria_office;`,
      );
      await runner.query(
        `create trigger ${table}_append_only before update or delete or truncate on ${table} execute function refuse_change()`,
      );
    }
    await runner.query(PROOFS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TREE_TABLES = ['audit_leaf', 'audit_subject', 'audit_node', 'audit_checkpoint', 'audit_cosignature'];
const FAMILIES = 'repatria_staff, repatria_liaison, repatria_office, repatria_statistics, repatria_search, repatria_system';

const ENTRY = `
alter table audit_entry
  add column txid xid8 not null default pg_current_xact_id(),
  -- "class Type.field" of what was read from class 3 on.
  add column fields text[] not null default '{}',
  -- Of the words that were searched for: a commitment, so that the words can be erased and the tree still stands.
  add column question_digest text check (question_digest ~ '^[0-9a-f]{64}$');
create index audit_entry_txid on audit_entry (txid);
revoke insert on audit_entry from ${FAMILIES};
grant insert (id, account_id, actor, role, verb, operation, purpose, outcome, code, subjects, field_classes, fields, question_digest, request_id)
  on audit_entry to ${FAMILIES};

-- What was asked, in the words of the viewer: erased after its time by the owner of the database alone, never rewritten.
create table audit_question (
  entry_id uuid primary key,
  salt bytea not null check (length(salt) = 16),
  question text not null
);
alter table audit_question enable row level security;
alter table audit_question force row level security;
create policy everyone_traces on audit_question for insert to repatria_staff, repatria_liaison, repatria_office with check (true);
create policy system_reads on audit_question for select to repatria_system using (true);
create policy oversight_reads on audit_question for select to repatria_staff, repatria_office
  using (viewer_role() in ('DATA_PROTECTION_OFFICER', 'AUDITOR'));
grant insert on audit_question to repatria_staff, repatria_liaison, repatria_office;
grant select on audit_question to repatria_staff, repatria_office, repatria_system;
create trigger audit_question_never_rewritten before update on audit_question execute function refuse_change();

-- RFC 8785 JSON of the documented fields: names sorted, no space; PostgreSQL escapes strings as RFC 8785 does.
create function audit_record(id uuid, seq bigint, at timestamptz, account_id uuid, actor text, role text, verb text, operation text,
  purpose text, outcome text, code text, subjects uuid[], field_classes smallint[], fields text[], question_digest text, request_id text)
returns text language sql stable parallel safe as $$
  select '{"accountId":' || to_json(account_id)::text
    || ',"actor":' || to_json(actor)::text
    || ',"at":"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    || '","code":' || coalesce(to_json(code)::text, 'null')
    || ',"fieldClasses":' || to_json(field_classes)::text
    || ',"fields":' || to_json(fields)::text
    || ',"id":' || to_json(id)::text
    || ',"operation":' || to_json(operation)::text
    || ',"outcome":' || to_json(outcome)::text
    || ',"purpose":' || to_json(purpose)::text
    || ',"questionDigest":' || coalesce(to_json(question_digest)::text, 'null')
    || ',"requestId":' || coalesce(to_json(request_id)::text, 'null')
    || ',"role":' || to_json(role)::text
    || ',"seq":' || seq::text
    || ',"subjects":' || to_json(subjects)::text
    || ',"verb":' || to_json(verb)::text
    || '}'
$$;
create function audit_leaf_hash(record text) returns bytea language sql immutable parallel safe as
  $$ select sha256('\\x00'::bytea || convert_to(record, 'UTF8')) $$;
`;

const TREE = `
create table audit_leaf (
  leaf_index bigint primary key check (leaf_index >= 0),
  entry_id uuid not null unique,
  leaf_hash bytea not null check (length(leaf_hash) = 32)
);

-- Whom sealed entries concern. Conditions on arrays do not pass a policy before its rows are read; this one is an equality.
create table audit_subject (
  person_id uuid not null,
  leaf_index bigint not null,
  entry_id uuid not null,
  primary key (person_id, leaf_index)
);

-- Complete subtrees: level 1 joins two leaves, level 2 two of those.
create table audit_node (
  level smallint not null check (level > 0),
  position bigint not null check (position >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (level, position)
);

create table audit_checkpoint (
  tree_size bigint primary key check (tree_size > 0),
  root_hash bytea not null check (length(root_hash) = 32),
  -- The signed note (C2SP tlog-checkpoint).
  note text not null,
  signed_at timestamptz not null,
  -- Below this transaction id nothing is left to seal, in the cluster of this name.
  sealed_below xid8 not null,
  cluster text not null
);

create table audit_cosignature (
  id bigint generated always as identity primary key,
  tree_size bigint not null references audit_checkpoint,
  witness text not null,
  -- Signature lines as the witness gave them (C2SP tlog-cosignature).
  lines text not null,
  received_at timestamptz not null,
  unique (tree_size, witness)
);
create index audit_cosignature_witness on audit_cosignature (witness, tree_size);
`;

const PROOFS = `
-- Head of the leaves from "first" up to, without, "stop" (RFC 6962, 2.1): complete subtrees are kept, the right edge is joined anew.
create function audit_subtree(first bigint, stop bigint) returns bytea language plpgsql stable as $$
declare
  size bigint := stop - first;
  half bigint := 1;
  rank smallint := 1;
begin
  while half * 2 < size loop half := half * 2; rank := rank + 1; end loop;
  if size = 1 then return (select l.leaf_hash from audit_leaf l where l.leaf_index = first); end if;
  if half * 2 = size and first % size = 0 then
    return (select n.hash from audit_node n where n.level = rank and n.position = first / size);
  end if;
  return sha256('\\x01'::bytea || audit_subtree(first, first + half) || audit_subtree(first + half, stop));
end
$$;

create function audit_inclusion_path(leaf bigint, size bigint) returns bytea[] language plpgsql stable as $$
declare
  low bigint := 0;
  high bigint := size;
  half bigint;
  path bytea[] := '{}';
begin
  while high - low > 1 loop
    half := 1;
    while half * 2 < high - low loop half := half * 2; end loop;
    if leaf < low + half then
      path := array_prepend(audit_subtree(low + half, high), path);
      high := low + half;
    else
      path := array_prepend(audit_subtree(low, low + half), path);
      low := low + half;
    end if;
  end loop;
  return path;
end
$$;

create function audit_consistency_path(smaller bigint, larger bigint) returns bytea[] language plpgsql stable as $$
declare
  low bigint := 0;
  high bigint := larger;
  half bigint;
  path bytea[] := '{}';
begin
  if smaller = 0 then return path; end if;
  while smaller < high loop
    half := 1;
    while half * 2 < high - low loop half := half * 2; end loop;
    if smaller <= low + half then
      path := array_prepend(audit_subtree(low + half, high), path);
      high := low + half;
    else
      path := array_prepend(audit_subtree(low, low + half), path);
      low := low + half;
    end if;
  end loop;
  if low > 0 then path := array_prepend(audit_subtree(low, high), path); end if;
  return path;
end
$$;

-- An entry in every tree that holds it and was signed; a signed tree in every later one.
create view audit_inclusion with (security_invoker = true) as
  select l.leaf_index, l.entry_id, l.leaf_hash, c.tree_size, c.root_hash, c.note
  from audit_leaf l join audit_checkpoint c on c.tree_size > l.leaf_index;
create view audit_growth with (security_invoker = true) as
  select a.tree_size as from_size, a.root_hash as from_root, b.tree_size as to_size, b.root_hash as to_root
  from audit_checkpoint a join audit_checkpoint b on b.tree_size >= a.tree_size;
grant select on audit_inclusion, audit_growth to repatria_staff, repatria_office, repatria_system;
`;
