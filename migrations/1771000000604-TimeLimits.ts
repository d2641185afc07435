import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More time that a court gave, once for the file (Constitution of Iraq, Art. 19(13)), by leave for detention without a judgment. */
export class TimeLimits1771000000604 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(`alter table time_extension enable row level security; alter table time_extension force row level security;`);
    await runner.query(`create policy system_all on time_extension to repatria_system using (true) with check (true)`);
    await runner.query(`grant select, insert, update on time_extension to repatria_system`);
    await runner.query(
      `create policy staff_reads on time_extension for select to repatria_staff
         using (coalesce(time_extension.person_id <> all (array(select x.person_id from case_exclusion x where x.account_id = viewer_account())), true))`,
    );
    await runner.query(
      `create policy child_protected on time_extension as restrictive for select to repatria_staff
         using (viewer_role() <> 'PROSECUTOR' or coalesce((select true from person p where p.id = time_extension.person_id limit 1), false))`,
    );
    await runner.query(`grant select on time_extension to repatria_staff`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLE = `
create table time_extension (
  id uuid primary key,
  proceeding_id uuid not null references proceeding,
  person_id uuid not null references person,
  kind text not null check (kind in ('FILE_BEFORE_JUDGE', 'PRETRIAL_DETENTION')),
  extended_from timestamptz not null,
  extended_to timestamptz not null,
  court text not null check (btrim(court) <> ''),
  reasons text not null check (length(btrim(reasons)) >= 20),
  granted_at timestamptz not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  constraint time_extension_later check (extended_to > extended_from),
  constraint time_extension_of_a_day check (kind <> 'FILE_BEFORE_JUDGE' or extended_to = extended_from + interval '24 hours'),
  constraint time_extension_in_time check (kind <> 'FILE_BEFORE_JUDGE' or granted_at <= extended_from),
  check (granted_at <= recorded_at)
);
create unique index time_extension_once on time_extension (proceeding_id) where kind = 'FILE_BEFORE_JUDGE';
create index time_extension_proceeding on time_extension (proceeding_id);
create index time_extension_person on time_extension (person_id);
`;
