import type { MigrationInterface, QueryRunner } from 'typeorm';

const notExcluded = (table: string) =>
  `not coalesce((select true from case_exclusion x where x.person_id = ${table}.person_id and x.account_id = viewer_account() limit 1), false)`;

/** Visits of consuls, where the person asked for them, and of counsel; powers of attorney (VCCR Art. 36(1)(c); Mandela Rules 61, 62). */
export class Visits1771000000546 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['consular_visit', 'counsel_visit']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert, update, delete on ${table} to repatria_system`);
      await runner.query(`create policy staff_reads on ${table} for select to repatria_staff using (${notExcluded(table)})`);
      await runner.query(`grant select on ${table} to repatria_staff`);
    }
    await runner.query(
      `create policy liaison_reads on consular_visit for select to repatria_liaison using (consular_visit.country = viewer_country()
         and coalesce((select true from person_access a where a.person_id = consular_visit.person_id and a.country = viewer_country() limit 1), false))`,
    );
    await runner.query('grant select on consular_visit to repatria_liaison');
    await runner.query(`create view guard_facts_consular_visit as ${FACTS}`);
    await runner.query('alter view guard_facts_consular_visit owner to repatria_system');
    await runner.query('grant select on guard_facts_consular_visit to repatria_staff, repatria_liaison');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
create table consular_visit (
  id uuid primary key,
  person_id uuid not null references person,
  country text not null references origin_country (code),
  status text not null default 'ASKED' check (status in ('ASKED', 'ARRANGED', 'HELD', 'NOT_ARRANGED')),
  -- A function, never a private person.
  officer text not null check (officer <> ''),
  asked_by uuid not null references account,
  asked_at timestamptz not null,
  arranged_for timestamptz,
  arranged_by uuid references account,
  visited_at timestamptz,
  in_private boolean,
  reasons text,
  version integer not null default 1,
  check (status <> 'ARRANGED' or (arranged_for is not null and arranged_by is not null)),
  check ((status = 'HELD') = (visited_at is not null)),
  check (status <> 'HELD' or in_private is not null)
);
create index consular_visit_person on consular_visit (person_id);
create index consular_visit_country on consular_visit (country, asked_at);

-- I-13, I-14: no visit is arranged that the person did not ask for, or from a State that it fears.
create function consular_visit_was_asked_for() returns trigger language plpgsql as $$
begin
  if not exists (select from consular_record r where r.person_id = new.person_id and r.country = new.country and r.choice = 'REQUESTED' and not r.fears_state) then
    raise exception 'The person has not asked for this State.' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger consular_visit_was_asked_for before update of status on consular_visit
  for each row when (new.status in ('ARRANGED', 'HELD') and new.status <> old.status) execute function consular_visit_was_asked_for();

create table counsel_visit (
  id uuid primary key,
  person_id uuid not null references person,
  appointment_id uuid not null references counsel_appointment,
  visited_at timestamptz not null,
  in_private boolean not null,
  interpreter_lang text,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null
);
create index counsel_visit_appointment on counsel_visit (appointment_id, visited_at);
create index counsel_visit_person on counsel_visit (person_id);

alter table counsel_appointment
  add column power_of_attorney_ref text check (power_of_attorney_ref <> ''),
  add column power_of_attorney_at timestamptz,
  add constraint power_of_attorney_dated check ((power_of_attorney_ref is null) = (power_of_attorney_at is null));
`;

const FACTS = `
select v.id as visit_id, v.person_id, v.country, v.status, coalesce(r.choice = 'REQUESTED', false) as person_asked, coalesce(r.fears_state, false) as fears_state
from consular_visit v left join consular_record r on r.person_id = v.person_id and r.country = v.country`;
