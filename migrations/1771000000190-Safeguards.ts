import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Safeguards of custody as records of their own: told reasons, notified families, notified posts; and clocks that say whether
 * what was due is still open. The verbs that write them came with this migration.
 */
export class Safeguards1771000000190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table clock
  add column closed_at timestamptz,
  add column escalated_at timestamptz;
update clock set closed_at = ended_at where status in ('MET', 'STOPPED');
alter table clock add constraint clock_closed check ((status not in ('MET', 'STOPPED')) or closed_at is not null);
create index clock_open on clock (due_at, id) where closed_at is null;

alter table detention_order
  add column reasons_told_at timestamptz,
  add column reasons_told_lang text,
  add column recorded_by uuid references account,
  add constraint order_ends_after_it_began check (valid_until is null or valid_until > issued_at),
  add constraint reasons_told_in_a_language check ((reasons_told_at is null) = (reasons_told_lang is null));

alter table consular_record add column post_notified_by uuid references account, add column post_notified_office text;

create table family_notification (
  id uuid primary key,
  person_id uuid not null references person,
  event text not null check (event in ('DETENTION', 'TRANSFER', 'ILLNESS', 'DEATH')),
  wish text not null check (wish in ('NOTIFY', 'DO_NOT')),
  -- Who was told, as the person said it; never an address.
  contact text,
  channel text check (channel in ('ICRC', 'CONSULAR', 'DIRECT')),
  sent_at timestamptz,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  -- Mandela Rule 68: a person may wish that nobody is told; after a death the family is told whatever the wish was (Rule 69).
  check (wish = 'NOTIFY' or event = 'DEATH' or sent_at is null),
  check ((sent_at is null) = (channel is null))
);
create index family_notification_person on family_notification (person_id);
alter table family_notification enable row level security;
alter table family_notification force row level security;
create policy system_all on family_notification to repatria_system using (true) with check (true);
grant select, insert, update, delete on family_notification to repatria_system;
create policy staff_reads on family_notification for select to repatria_staff
  using (not coalesce((select true from case_exclusion x where x.person_id = family_notification.person_id and x.account_id = viewer_account() limit 1), false));
grant select on family_notification to repatria_staff;
`;
