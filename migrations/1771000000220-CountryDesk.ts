import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is done with each State besides its cases: stances, notes and démarches, commitments, treaties, contacts (domain C.3a). */
export class CountryDesk1771000000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['demarche', 'commitment', 'country_contact', 'country_stance', 'treaty']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert, update on ${table} to repatria_system`);
    }
    // What the custodial side asks of a State, and what it was promised, is no other side's to read.
    for (const table of ['demarche', 'commitment', 'country_contact']) {
      await runner.query(`create policy staff_reads on ${table} for select to repatria_staff using (true)`);
      await runner.query(`grant select on ${table} to repatria_staff`);
    }
    for (const table of ['country_stance', 'treaty']) {
      await runner.query(`create policy all_read on ${table} for select using (true)`);
      await runner.query(`grant select on ${table} to repatria_staff, repatria_liaison, repatria_office, repatria_statistics`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
create table demarche (
  id uuid primary key,
  country text not null references origin_country (code),
  kind text not null check (kind in ('NOTE_VERBALE', 'DEMARCHE', 'MEETING', 'CALL')),
  subject text not null check (subject <> ''),
  document_ref text,
  status text not null default 'SENT' check (status in ('SENT', 'ANSWERED', 'UNANSWERED')),
  sent_at timestamptz not null,
  sent_by uuid not null references account,
  answered_at timestamptz,
  answer text,
  answer_document_ref text,
  closed_reasons text,
  recorded_at timestamptz not null,
  version integer not null default 1,
  check ((status = 'ANSWERED') = (answered_at is not null)),
  check (answered_at is null or answered_at >= sent_at),
  check ((status = 'UNANSWERED') <= (closed_reasons is not null))
);
create index demarche_country on demarche (country, sent_at);

create table demarche_request (
  demarche_id uuid not null references demarche,
  request_id uuid not null references repatriation_request,
  person_id uuid not null references person,
  primary key (demarche_id, request_id)
);
create index demarche_request_request on demarche_request (request_id);
alter table demarche_request enable row level security;
alter table demarche_request force row level security;
create policy system_all on demarche_request to repatria_system using (true) with check (true);
grant select, insert on demarche_request to repatria_system;
create policy staff_reads on demarche_request for select to repatria_staff
  using (not coalesce((select true from case_exclusion x where x.person_id = demarche_request.person_id and x.account_id = viewer_account() limit 1), false));
grant select on demarche_request to repatria_staff;

create table commitment (
  id uuid primary key,
  country text not null references origin_country (code),
  text text not null check (text <> ''),
  made_at timestamptz not null,
  made_in text not null,
  due_on date,
  status text not null default 'MADE' check (status in ('MADE', 'KEPT', 'PARTLY', 'BROKEN', 'WITHDRAWN')),
  evidence text,
  outcome_reasons text,
  outcome_at timestamptz,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  version integer not null default 1,
  check ((status = 'MADE') = (outcome_at is null))
);
create index commitment_country on commitment (country, made_at);

create table treaty (
  id uuid primary key,
  country text not null references origin_country (code),
  instrument text not null check (instrument <> ''),
  scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['EXTRADITION', 'TRANSFER_OF_PROCEEDINGS', 'SENTENCED_PERSONS', 'LEGAL_ASSISTANCE', 'CONSULAR_NOTICE', 'READMISSION']),
  in_force_from date not null,
  in_force_to date,
  reservations text,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  version integer not null default 1,
  check (in_force_to is null or in_force_to > in_force_from)
);
create index treaty_country on treaty (country);

create table country_contact (
  id uuid primary key,
  country text not null references origin_country (code),
  -- An office and a function, never a private person or address.
  office text not null check (office <> ''),
  function text not null check (function <> ''),
  channel text not null check (channel <> ''),
  active_from timestamptz not null,
  active_to timestamptz,
  recorded_by uuid not null references account,
  version integer not null default 1
);
create index country_contact_country on country_contact (country);

-- Stances are added, never changed: what a State said in March stays what it said in March.
create table country_stance (
  id uuid primary key,
  country text not null references origin_country (code),
  stance text not null check (stance in ('WILLING', 'CASE_BY_CASE', 'CHILDREN_ONLY', 'RELUCTANT', 'UNKNOWN')),
  source text not null check (source <> ''),
  as_of date not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null
);
create index country_stance_country on country_stance (country, as_of);
create trigger country_stance_append_only before update or delete or truncate on country_stance execute function refuse_change();
`;
