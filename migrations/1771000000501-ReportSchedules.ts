import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports that run by themselves: what is asked, when, by whose rights, and the numbers as they were told that day. */
export class ReportSchedules1771000000501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table report_schedule (
  id uuid primary key,
  title text not null check (title <> ''),
  owner_id uuid not null references account,
  -- As they were called when it was made: a State's officer reads no accounts.
  owner_name text not null,
  -- The role under which it runs, while the owner holds it.
  owner_role text not null,
  -- The owner's State: what was counted for one side is not read by another.
  country text,
  -- A report of the library, or a query of the owner's own.
  report text,
  query text,
  variables jsonb not null default '{}',
  cron text not null,
  time_zone text not null,
  recipients uuid[] not null default '{}',
  recipient_logins text[] not null default '{}',
  readers text[] not null,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'ENDED')),
  ended_at timestamptz,
  ended_reason text,
  next_run_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  constraint report_or_query check ((report is null) <> (query is null)),
  constraint ended_schedule_says_when check ((status = 'ENDED') = (ended_at is not null)),
  constraint active_schedule_has_a_time check (status = 'ENDED' or next_run_at is not null),
  constraint side_of_the_owner check ((owner_role = 'LIAISON_OFFICER') = (country is not null))
);
create index report_schedule_due on report_schedule (next_run_at) where status = 'ACTIVE';
create index report_schedule_owner on report_schedule (owner_id);
create index report_schedule_recipients on report_schedule using gin (recipients);

create table report_run (
  id uuid primary key,
  schedule_id uuid not null references report_schedule,
  due_at timestamptz not null,
  ran_at timestamptz not null,
  -- Times between the last run and this one at which nothing ran.
  missed integer not null default 0 check (missed >= 0),
  outcome text not null check (outcome in ('DONE', 'FAILED')),
  failure text,
  answer jsonb,
  difference text[] not null default '{}',
  readers text[] not null,
  check ((outcome = 'DONE') = (answer is not null)),
  check ((outcome = 'FAILED') = (failure is not null)),
  -- Two processes that wake at once make one run.
  constraint report_run_once unique (schedule_id, due_at)
);
create trigger report_run_append_only before update or delete or truncate on report_run execute function refuse_change();

alter table report_schedule enable row level security;
alter table report_schedule force row level security;
alter table report_run enable row level security;
alter table report_run force row level security;
create policy system_all on report_schedule to repatria_system using (true) with check (true);
create policy system_all on report_run to repatria_system using (true) with check (true);
grant select, insert, update on report_schedule to repatria_system;
grant select, insert on report_run to repatria_system;

-- Owner and recipients, on the owner's side, in a role that may ask the same question.
create policy owner_and_recipients on report_schedule for select to repatria_staff, repatria_liaison, repatria_office
  using ((report_schedule.owner_id = viewer_account() or viewer_account() = any(report_schedule.recipients))
    and report_schedule.country is not distinct from viewer_country() and viewer_role() = any(report_schedule.readers));
create policy owner_and_recipients on report_run for select to repatria_staff, repatria_liaison, repatria_office
  using (viewer_role() = any(report_run.readers)
    and coalesce((select true from report_schedule s where s.id = report_run.schedule_id limit 1), false));
grant select on report_schedule, report_run to repatria_staff, repatria_liaison, repatria_office;
`;
