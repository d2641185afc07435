import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * More of what reports count keeps what an update replaced, as persons, claims and requests do: when a clock ends, what was
 * chosen of consular contact, what a charge came to, where a handoff stands. Only updates of these columns add here.
 */
export class MoreOfThePastCounted1771000000661 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const version of VERSIONED) await runner.query(versionSql(version));
    await runner.query(HANDOFFS_OF_BEFORE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

interface Versioned {
  readonly table: string;
  readonly key: string;
  readonly columns: Readonly<Record<string, string>>;
}

const VERSIONED: readonly Versioned[] = [
  { table: 'clock', key: 'clock_id', columns: { due_at: 'timestamptz', paused_at: 'timestamptz' } },
  {
    table: 'consular_record',
    key: 'record_id',
    // When it was recorded anew: the first of these is when the record began.
    columns: { choice: 'text', post_notified_at: 'timestamptz', recorded_at: 'timestamptz' },
  },
  { table: 'charge', key: 'charge_id', columns: { status: 'text', offence_family: 'text', death_possible: 'boolean' } },
  { table: 'handoff', key: 'handoff_id', columns: { state: 'text', dispatched_at: 'timestamptz', acknowledged_at: 'timestamptz' } },
];

function versionSql({ table, key, columns }: Versioned): string {
  const names = Object.keys(columns);
  const values = names.map((name) => `old.${name}`).join(', ');
  return `
create table ${table}_version (
  seq bigint generated always as identity primary key,
  -- Goes with its record when that is erased.
  ${key} uuid not null references ${table} on delete cascade,
  until timestamptz not null,
  ${names.map((name) => `${name} ${columns[name]}`).join(',\n  ')}
);
create index ${table}_version_then on ${table}_version (${key}, until, seq);
create index ${table}_version_until on ${table}_version (until);
alter table ${table}_version enable row level security;
alter table ${table}_version force row level security;
create policy system_all on ${table}_version to repatria_system using (true) with check (true);
grant select, insert on ${table}_version to repatria_system;
create policy statistics_reads on ${table}_version for select to repatria_statistics using (true);
grant select on ${table}_version to repatria_statistics;
create trigger ${table}_version_stands before update or truncate on ${table}_version execute function refuse_change();
create function keep_${table}_version() returns trigger language plpgsql as $$
begin
  insert into ${table}_version (${key}, until, ${names.join(', ')}) values (old.id, app_now(), ${values});
  return null;
end
$$;
create trigger ${table}_version_kept after update on ${table} for each row
  when ((${values}) is distinct from (${values.replaceAll('old.', 'new.')})) execute function keep_${table}_version();`;
}

/** What was kept of earlier changes: the history of the case. */
const HANDOFFS_OF_BEFORE = `
insert into handoff_version (handoff_id, until, state, dispatched_at, acknowledged_at)
select e.subject_id, e.recorded_at, e.from_state, case when h.dispatched_at < e.recorded_at then h.dispatched_at end,
  case when h.acknowledged_at < e.recorded_at then h.acknowledged_at end
from case_event e join handoff h on h.id = e.subject_id
where e.subject_type = 'ProsecutionHandoff' and e.from_state is distinct from e.to_state and e.from_state is not null
order by e.occurred_at, e.recorded_at`;
