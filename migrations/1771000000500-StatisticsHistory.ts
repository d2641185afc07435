import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a row said until it was replaced, of those columns that statistics count by: any past instant is counted from what
 * stood then, not from today. Only updates add here; a row that never changed is its own history. The tables of newer records
 * are opened to the role that counts.
 */
export class StatisticsHistory1771000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const version of VERSIONED) {
      await runner.query(versionSql(version));
      await runner.query(version.backfill);
    }
    for (const table of COUNTED) {
      await runner.query(`create policy statistics_reads on ${table} for select to repatria_statistics using (true)`);
      await runner.query(`grant select on ${table} to repatria_statistics`);
    }
    await runner.query(OVERSIGHT);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

interface Versioned {
  readonly table: string;
  readonly key: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly backfill: string;
}

const VERSIONED: readonly Versioned[] = [
  {
    table: 'person',
    key: 'person_id',
    columns: {
      identity_status: 'text',
      legal_status: 'text',
      track: 'text',
      age_status: 'text',
      sex: 'text',
      birth_earliest: 'date',
      birth_latest: 'date',
      birth_conventional: 'boolean',
      residence_facility_id: 'uuid',
      merged_into: 'uuid',
    },
    backfill: 'select 1',
  },
  {
    table: 'nationality_claim',
    key: 'claim_id',
    columns: { status: 'text' },
    // What was kept of earlier changes: the history of the case.
    backfill: `insert into nationality_claim_version (claim_id, until, status)
      select e.subject_id, e.occurred_at, e.from_state from case_event e join nationality_claim c on c.id = e.subject_id
      where e.subject_type = 'NationalityClaim' and e.from_state is distinct from e.to_state and e.from_state is not null order by e.occurred_at, e.recorded_at`,
  },
  {
    table: 'repatriation_request',
    key: 'request_id',
    columns: { route: 'text', state: 'text', origin_side: 'text' },
    backfill: `insert into repatriation_request_version (request_id, until, route, state, origin_side)
      select e.subject_id, e.occurred_at, r.route, e.from_state, r.origin_side from case_event e join repatriation_request r on r.id = e.subject_id
      where e.subject_type = 'RepatriationRequest' and e.from_state is distinct from e.to_state and e.from_state is not null
        and e.action not in ('acknowledgeInvitation', 'acceptInPrinciple', 'declineByOrigin') order by e.occurred_at, e.recorded_at`,
  },
];

/** Records that reports count besides those that statistics counted before. */
const COUNTED = ['handover_receipt', 'request_ranking', 'task', 'detention_review', 'case_team', 'child_case'];

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

/**
 * Who may read every entry of the audit may count them. Whose custody this is stands among the platform's own settings, the keys
 * of references included: this one value is told to the role that counts, and no other.
 */
const OVERSIGHT = `
create function custodial_state() returns text language sql stable security definer set search_path = public as
  $$ select value from setting where name = 'custodial_state' $$;
alter function custodial_state owner to repatria_system;
revoke execute on function custodial_state from public;
grant execute on function custodial_state to repatria_statistics;
create policy statistics_reads on audit_entry for select to repatria_statistics
  using (viewer_role() in ('DATA_PROTECTION_OFFICER', 'AUDITOR'));
grant select on audit_entry to repatria_statistics;`;
