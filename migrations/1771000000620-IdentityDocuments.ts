import type { MigrationInterface, QueryRunner } from 'typeorm';

const notExcluded = (table: string) =>
  `not coalesce((select true from case_exclusion x where x.person_id = ${table}.person_id and x.account_id = viewer_account() limit 1), false)`;

/** Identity documents and who examined them; what sources assert of somebody (domain C.3, B.6). */
export class IdentityDocuments1771000000620 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['identity_document', 'document_examination', 'identity_assertion']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`create policy staff_reads on ${table} for select to repatria_staff using (${notExcluded(table)})`);
      await runner.query(
        `create policy child_protected on ${table} as restrictive for select to repatria_staff
           using (viewer_role() <> 'PROSECUTOR' or coalesce((select true from person p where p.id = ${table}.person_id limit 1), false))`,
      );
      await runner.query(`grant select, insert, update, delete on ${table} to repatria_system`);
      await runner.query(`grant select on ${table} to repatria_staff`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
create table identity_document (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('PASSPORT', 'DIPLOMATIC_PASSPORT', 'SERVICE_PASSPORT', 'EMERGENCY_TRAVEL_DOCUMENT', 'LAISSEZ_PASSER',
    'ICRC_TRAVEL_DOCUMENT', 'REFUGEE_TRAVEL_DOCUMENT', 'STATELESS_TRAVEL_DOCUMENT', 'ALIENS_PASSPORT', 'SEAFARER_ID', 'RETURN_DOCUMENT',
    'NATIONAL_ID', 'BIRTH_CERTIFICATE', 'FAMILY_REGISTER', 'NATIONALITY_CERTIFICATE', 'OTHER')),
  -- A code of ISO 3166-1 or ICAO 9303, where organisations issue as well.
  issuer text not null check (issuer ~ '^[A-Z]{3}$'),
  authority text check (authority <> ''),
  number text,
  number_masked text check (number_masked <> ''),
  mrz text,
  mrz_format text check (mrz_format in ('TD1', 'TD2', 'TD3')),
  mrz_findings text[] not null default '{}',
  issued text,
  expires text,
  holder text not null check (holder in ('PERSON', 'SEALED_PROPERTY', 'CUSTODIAN', 'COURT', 'ISSUER', 'FAMILY', 'COPY_ONLY', 'LOST')),
  authenticity text not null default 'UNVERIFIED'
    check (authenticity in ('UNVERIFIED', 'GENUINE', 'ALTERED', 'COUNTERFEIT', 'FRAUDULENTLY_OBTAINED', 'GROUP_ISSUED')),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  version integer not null default 1,
  unique (id, person_id),
  check ((number is null) = (number_masked is null)),
  check ((mrz is null) = (mrz_format is null)),
  check (mrz is not null or mrz_findings = '{}')
);
create index identity_document_person on identity_document (person_id);

-- Append-only: each examination stays, the last one says what the paper is taken for.
create table document_examination (
  id uuid primary key,
  person_id uuid not null references person,
  document_id uuid not null,
  result text not null check (result in ('GENUINE', 'ALTERED', 'COUNTERFEIT', 'FRAUDULENTLY_OBTAINED', 'GROUP_ISSUED')),
  examined_at timestamptz not null,
  -- A body and a function, never a private person.
  examiner text not null check (examiner <> ''),
  reasons text not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  foreign key (document_id, person_id) references identity_document (id, person_id) on delete cascade,
  check (examined_at <= recorded_at)
);
create index document_examination_document on document_examination (document_id, examined_at);
create index document_examination_person on document_examination (person_id);

create function document_was_examined() returns trigger language plpgsql as $$
begin
  if new.authenticity is distinct from (
    select e.result from document_examination e where e.document_id = new.id order by e.examined_at desc, e.recorded_at desc, e.id desc limit 1) then
    raise exception 'A paper is taken for what its last examination found.' using errcode = 'check_violation', constraint = 'document_was_examined';
  end if;
  return new;
end
$$;
create trigger document_was_examined before update of authenticity on identity_document
  for each row when (new.authenticity <> old.authenticity) execute function document_was_examined();
create trigger document_is_recorded_unexamined before insert on identity_document
  for each row when (new.authenticity <> 'UNVERIFIED') execute function document_was_examined();
create function document_stays_as_recorded() returns trigger language plpgsql as $$
begin
  raise exception 'What stands on a paper, and what an examination found, is not written anew.' using errcode = 'restrict_violation', constraint = 'document_stays_as_recorded';
end
$$;
create trigger document_stays_as_recorded before update on identity_document for each row
  when ((new.id, new.person_id, new.kind, new.issuer, new.recorded_by, new.recorded_at) is distinct from (old.id, old.person_id, old.kind, old.issuer, old.recorded_by, old.recorded_at))
  execute function document_stays_as_recorded();
create trigger examination_stays before update on document_examination for each row
  when ((new.id, new.document_id, new.result, new.examined_at, new.recorded_at) is distinct from (old.id, old.document_id, old.result, old.examined_at, old.recorded_at))
  execute function document_stays_as_recorded();

create table identity_assertion (
  id uuid primary key,
  person_id uuid not null references person,
  field text not null check (field in ('NAME', 'FATHER', 'MOTHER', 'BIRTH', 'BIRTH_PLACE', 'SEX', 'ORIGIN', 'FAMILY')),
  value text not null check (value <> ''),
  kind text not null check (kind in ('FACT', 'ASSESSMENT')),
  source text not null check (source <> ''),
  reliability text not null check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
  credibility integer not null check (credibility between 1 and 6),
  document_id uuid,
  asserted_at timestamptz not null,
  expires_at timestamptz,
  status text not null default 'PROPOSED' check (status in ('PROPOSED', 'ACCEPTED', 'REJECTED', 'SUPERSEDED')),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  decision_reasons text,
  superseded_by uuid references identity_assertion on delete set null,
  version integer not null default 1,
  foreign key (document_id, person_id) references identity_document (id, person_id),
  check (asserted_at <= recorded_at),
  -- I-32: an assessment has an end; a fact has none.
  constraint assessment_has_an_end check ((kind = 'ASSESSMENT') = (expires_at is not null)),
  -- I-16: decided by another.
  constraint assertion_decided_by_another check (decided_by <> recorded_by),
  check ((status = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null) and (decided_by is null) = (decision_reasons is null))
);
create index identity_assertion_person on identity_assertion (person_id);
create unique index identity_assertion_one_accepted on identity_assertion (person_id, field) where status = 'ACCEPTED';
create function assertion_stays_as_recorded() returns trigger language plpgsql as $$
begin
  raise exception 'What a source said is not written anew: record another assertion.' using errcode = 'restrict_violation', constraint = 'assertion_stays_as_recorded';
end
$$;
create trigger assertion_stays_as_recorded before update on identity_assertion for each row
  when ((new.person_id, new.field, new.value, new.kind, new.source, new.reliability, new.credibility, new.asserted_at, new.recorded_by, new.recorded_at)
    is distinct from (old.person_id, old.field, old.value, old.kind, old.source, old.reliability, old.credibility, old.asserted_at, old.recorded_by, old.recorded_at))
  execute function assertion_stays_as_recorded();
`;
