import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Figures that others published, each with its source and day: they disagree, and none replaces another (domain section 0). They
 * stand beside the register's own counts and are never merged into them.
 */
export class PublishedFigures1771000000503 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table published_figure (
  id uuid primary key,
  topic text not null check (topic in ('TRANSFERRED', 'OF_NATIONALITY', 'UNDER_18', 'QUESTIONED', 'NATIONALITIES', 'CAMP_POPULATION', 'RETURNED_WOMEN_AND_CHILDREN', 'TARGET_WOMEN_AND_CHILDREN')),
  country text references origin_country (code),
  value integer not null check (value >= 0),
  as_of timestamptz not null,
  source text not null check (source <> ''),
  basis text not null check (basis <> ''),
  confidence text not null check (confidence in ('OFFICIAL', 'REPORTED', 'ESTIMATED', 'DISOWNED')),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  constraint figure_of_a_state check (topic <> 'OF_NATIONALITY' or country is not null)
);
create index published_figure_topic on published_figure (topic, as_of);
create trigger published_figure_append_only before update or delete or truncate on published_figure execute function refuse_change();
alter table published_figure enable row level security;
alter table published_figure force row level security;
create policy system_all on published_figure to repatria_system using (true) with check (true);
grant select, insert on published_figure to repatria_system;
create policy all_read on published_figure for select using (true);
grant select on published_figure to repatria_staff, repatria_liaison, repatria_office, repatria_statistics;
`;
