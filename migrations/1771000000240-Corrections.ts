import type { MigrationInterface, QueryRunner } from 'typeorm';

/** I-35: corrections asked for by one and decided by another, with the old version, and whom they were told to. */
export class Corrections1771000000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
    for (const table of ['correction', 'correction_notice']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert, update on ${table} to repatria_system`);
      await runner.query(
        `create policy staff_reads on ${table} for select to repatria_staff
           using (not coalesce((select true from case_exclusion x where x.person_id = ${table}.person_id and x.account_id = viewer_account() limit 1), false))`,
      );
      await runner.query(`grant select on ${table} to repatria_staff`);
    }
    await runner.query(
      `create policy liaison_reads on correction_notice for select to repatria_liaison using (correction_notice.country = viewer_country()
         and coalesce((select true from person_access a where a.person_id = correction_notice.person_id and a.country = viewer_country() limit 1), false));
       grant select on correction_notice to repatria_liaison`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table correction (
  id uuid primary key,
  person_id uuid not null references person,
  field text not null,
  part_id uuid,
  old_value text,
  new_value text not null check (new_value <> ''),
  reasons text not null check (length(reasons) >= 20),
  status text not null check (status in ('REQUESTED', 'APPROVED', 'REJECTED')),
  requested_by uuid not null references account,
  requested_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  decision_reasons text,
  version integer not null default 1,
  constraint correction_decided_by_another check (decided_by <> requested_by),
  constraint correction_changes_something check (old_value is distinct from new_value),
  check ((status = 'REQUESTED') = (decided_at is null))
);
create index correction_person on correction (person_id);
create unique index correction_open on correction (person_id, field, coalesce(part_id, person_id)) where status = 'REQUESTED';

-- Who had received what was wrong (LED Art. 16(6)).
create table correction_notice (
  id uuid primary key,
  correction_id uuid not null references correction,
  person_id uuid not null references person,
  country text not null,
  recipient_authority text not null,
  field text not null,
  notified_at timestamptz not null,
  unique (correction_id, country, recipient_authority)
);
create index correction_notice_person on correction_notice (person_id);
`;
