import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What goes with a person to the next custodian: questions in versioned sets, answers with who and when, a confirmation by another. */
export class EscortRecords1771000000440 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['escort_record', 'escort_answer']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert, update on ${table} to repatria_system`);
      await runner.query(
        `create policy staff_reads on ${table} for select to repatria_staff
           using (not coalesce((select true from case_exclusion x where x.person_id = ${table}.person_id and x.account_id = viewer_account() limit 1), false))`,
      );
      await runner.query(`grant select on ${table} to repatria_staff`);
    }
    await runner.query(KEPT);
    await runner.query(VIEW);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
create table escort_question (
  id uuid not null default gen_random_uuid() unique,
  code text primary key,
  section text not null check (section in ('RISK', 'HEALTH', 'OFFENCE', 'PROPERTY')),
  "text" text not null,
  -- Null: an answer in words.
  codes text[],
  required boolean not null,
  since smallint not null check (since >= 1),
  retired_with smallint check (retired_with > since)
);
insert into escort_question (section, code, since, retired_with, required, codes, "text") values
  ('RISK', 'RISK_ESCAPE', 1, null, true, '{YES,NO}', 'Has the person escaped or tried to?'),
  ('RISK', 'RISK_VIOLENCE', 1, null, true, '{YES,NO}', 'Is there a risk of violence towards others?'),
  ('RISK', 'RISK_SELF_HARM', 1, null, true, '{YES,NO}', 'Is there a risk of self-harm?'),
  ('RISK', 'RISK_HOLD_SEPARATELY', 1, null, true, '{YES,NO}', 'Must the person be held apart from others?'),
  ('RISK', 'RISK_HANDCUFFS', 1, 2, true, '{YES,NO}', 'Are handcuffs to be used?'),
  ('RISK', 'RISK_RESTRAINT', 2, null, true, null, 'Which restraint was authorised, by whom and for how long? None is an answer.'),
  ('HEALTH', 'HEALTH_MEDICATION', 1, null, true, '{YES,NO}', 'Is medication to be taken on the way?'),
  ('HEALTH', 'HEALTH_MOBILITY', 1, null, true, '{YES,NO}', 'Does the person need help to walk, sit or board?'),
  ('HEALTH', 'HEALTH_PRECAUTIONS', 1, null, true, '{YES,NO}', 'Are precautions against contagion needed?'),
  ('HEALTH', 'HEALTH_PREGNANCY', 2, null, true, '{YES,NO,NOT_APPLICABLE}', 'Is the person pregnant or nursing?'),
  ('HEALTH', 'HEALTH_SEALED_LETTER', 1, null, true, '{YES,NO}', 'Do medical details travel in a sealed letter?'),
  ('OFFENCE', 'OFFENCE_STANDING', 1, null, true, '{NO_CHARGE,SUSPECT,ACCUSED,CONVICTED,NOT_DETAINED}', 'How does the person stand before the law?'),
  ('OFFENCE', 'OFFENCE_COURT_DAY', 1, null, true, '{YES,NO}', 'Is the person due before a court within seven days?'),
  ('OFFENCE', 'OFFENCE_KEEP_APART', 1, null, true, '{YES,NO}', 'Are there co-accused or witnesses to be kept apart from?'),
  ('PROPERTY', 'PROPERTY_CARRIED', 1, null, true, '{YES,NO}', 'Does the person carry property?'),
  ('PROPERTY', 'PROPERTY_SEALED', 1, null, true, '{YES,NO}', 'Does sealed property travel along?'),
  ('PROPERTY', 'PROPERTY_NOTE', 1, null, false, null, 'What else is to be known of it?');
alter table escort_question enable row level security;
alter table escort_question force row level security;
create policy all_read on escort_question for select using (true);
grant select on escort_question to repatria_system, repatria_staff;

create table escort_record (
  id uuid primary key,
  movement_id uuid not null references movement,
  person_id uuid not null references person,
  question_set smallint not null,
  state text not null check (state in ('UNSTARTED', 'IN_PROGRESS', 'COMPLETED', 'CONFIRMED', 'LOCKED')),
  prefilled_from uuid references escort_record,
  -- Who answered where another confirms.
  answered_by uuid[] not null default '{}',
  opened_by uuid not null references account,
  opened_at timestamptz not null,
  amended_at timestamptz,
  confirmed_by uuid references account,
  confirmed_at timestamptz,
  locked_at timestamptz,
  version integer not null default 1,
  unique (movement_id, person_id),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((state in ('CONFIRMED', 'LOCKED')) = (confirmed_at is not null)),
  check ((state = 'LOCKED') = (locked_at is not null)),
  constraint escort_confirmed_by_another check (confirmed_by <> all (answered_by))
);
create index escort_record_person on escort_record (person_id, confirmed_at);

create table escort_answer (
  record_id uuid not null references escort_record,
  person_id uuid not null references person,
  question text not null references escort_question,
  value text not null check (value <> ''),
  detail text check (detail <> ''),
  -- True: taken over from the last confirmed record; nobody has stood by it yet.
  prefilled boolean not null default false,
  answered_by uuid not null references account,
  answered_at timestamptz not null,
  primary key (record_id, question)
);
create index escort_answer_person on escort_answer (person_id);
`;

/** Statement by statement: a record of five hundred persons is asked about once. */
const KEPT = `
create function escort_answers_fit() returns trigger language plpgsql as $$
begin
  if exists (
    select from changed c join escort_record r on r.id = c.record_id join escort_question q on q.code = c.question
    where r.state = 'LOCKED' or r.person_id <> c.person_id or q.since > r.question_set or coalesce(q.retired_with <= r.question_set, false)
      or (q.codes is not null and c.value <> all (q.codes))) then
    raise exception 'An answer fits no question of its record, or the record is locked.' using errcode = 'check_violation', constraint = 'escort_answers_fit';
  end if;
  return null;
end
$$;
create trigger escort_answers_given after insert on escort_answer referencing new table as changed for each statement execute function escort_answers_fit();
create trigger escort_answers_changed after update on escort_answer referencing new table as changed for each statement execute function escort_answers_fit();

create function escort_record_kept() returns trigger language plpgsql as $$
begin
  if old.state = 'LOCKED' or (new.movement_id, new.person_id, new.question_set, new.opened_by, new.opened_at)
     is distinct from (old.movement_id, old.person_id, old.question_set, old.opened_by, old.opened_at) then
    raise exception 'An escort record is locked with the departure.' using errcode = 'restrict_violation', constraint = 'escort_record_kept';
  end if;
  return new;
end
$$;
create trigger escort_record_kept before update on escort_record for each row execute function escort_record_kept();
`;

const VIEW = `
create view guard_facts_movement_escort as
select m.id as "movementId",
  array(select e.person_id from manifest_entry e
        where e.movement_id = m.id and e.open and not exists (
          select from escort_record r where r.movement_id = m.id and r.person_id = e.person_id and r.state in ('CONFIRMED', 'LOCKED'))
        order by e.person_id) as "escortUnconfirmed"
from movement m;
create view guard_facts_escort_record as
select r.id, r.person_id as "personId", r.state, m.status as "movementStatus", r.answered_by as "answeredBy"
from escort_record r join movement m on m.id = r.movement_id;
alter view guard_facts_escort_record owner to repatria_system;
grant select on guard_facts_escort_record to repatria_staff;
alter view guard_facts_movement_escort owner to repatria_system;
grant select on guard_facts_movement_escort to repatria_staff, repatria_liaison;
`;
