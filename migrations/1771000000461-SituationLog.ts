import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The situation log of an operation, its figures with their sources, and the daily report, which freezes a day as a document. */
export class SituationLog1771000000461 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['situation_entry', 'situation_figure', 'situation_report']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert on ${table} to repatria_system`);
      await runner.query(
        `create trigger ${table}_append_only before update or delete or truncate on ${table} for each statement execute function refuse_change()`,
      );
      await runner.query(`grant select on ${table} to repatria_staff, repatria_office, repatria_liaison`);
    }
    await runner.query(SCOPE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
create table situation_entry (
  id uuid primary key,
  operation_id uuid not null references operation,
  facility_id uuid references facility,
  -- The State that the figures are about, which then reads them.
  country text references origin_country (code),
  kind text not null check (kind in ('EVENT', 'DECISION', 'FIGURE', 'REQUEST')),
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  source text not null check (source <> ''),
  text text not null check (text <> ''),
  -- Who took the decision, by office.
  decided_by text,
  -- A correction is an entry of its own; what it corrects stays.
  corrects_id uuid references situation_entry,
  recorded_by uuid not null references account,
  constraint situation_decision_has_somebody check ((kind = 'DECISION') = (decided_by is not null and decided_by <> '')),
  check (occurred_at <= recorded_at),
  check (corrects_id is null or corrects_id <> id)
);
create index situation_entry_operation on situation_entry (operation_id, occurred_at, id);
-- An entry is corrected once: a correction of the correction corrects the correction.
create unique index situation_entry_corrected_once on situation_entry (corrects_id) where corrects_id is not null;

create table situation_figure (
  id uuid primary key,
  entry_id uuid not null references situation_entry,
  operation_id uuid not null references operation,
  country text references origin_country (code),
  subject text not null check (subject in ('MOVED_ON_DAY', 'MOVED_IN_TOTAL', 'ARRIVED_ON_DAY', 'ARRIVED_IN_TOTAL', 'PRESENT', 'REMAINING', 'MISSING', 'ESCAPED', 'FOUND_AGAIN', 'OTHER')),
  label text not null check (label <> ''),
  value integer not null check (value >= 0),
  unit text not null check (unit in ('PERSONS', 'MOVEMENTS', 'VEHICLES', 'PLACES', 'DAYS', 'PERCENT', 'EVENTS')),
  as_of timestamptz not null,
  source text not null check (source <> ''),
  basis text not null check (basis in ('COUNT_BY_NAME', 'HEADCOUNT', 'REGISTER', 'ESTIMATE', 'STATEMENT', 'PRESS')),
  confidence text not null check (confidence in ('HIGH', 'MODERATE', 'LOW', 'UNKNOWN'))
);
create index situation_figure_entry on situation_figure (entry_id);
create index situation_figure_operation on situation_figure (operation_id, as_of);

create table situation_report (
  id uuid primary key,
  operation_id uuid not null references operation,
  on_day date not null,
  -- A report of the same day that holds more is another edition; the first stays as it was.
  edition integer not null check (edition > 0),
  content jsonb not null,
  document text not null check (document <> ''),
  sha256 text not null,
  issued_by uuid not null references account,
  issued_at timestamptz not null,
  unique (operation_id, on_day, edition),
  constraint situation_report_is_its_digest check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex'))
);
`;

const SCOPE = `
create policy log_of_operations on situation_entry for select to repatria_staff, repatria_office
  using (situation_entry.operation_id = any (array(select operations_seen('LOG')))
    or (situation_entry.kind = 'FIGURE' and situation_entry.operation_id = any (array(select operations_seen('FIGURES')))));
create policy own_figures on situation_entry for select to repatria_liaison
  using (situation_entry.country = viewer_country() and situation_entry.kind = 'FIGURE'
    and situation_entry.operation_id = any (array(select operations_seen('FIGURES'))));
create policy figures_of_operations on situation_figure for select to repatria_staff, repatria_office
  using (situation_figure.operation_id = any (array(select operations_seen('FIGURES'))));
create policy own_figures on situation_figure for select to repatria_liaison
  using (situation_figure.country = viewer_country() and situation_figure.operation_id = any (array(select operations_seen('FIGURES'))));
create policy reports_of_operations on situation_report for select to repatria_staff, repatria_office
  using (situation_report.operation_id = any (array(select operations_seen('LOG'))));
`;
