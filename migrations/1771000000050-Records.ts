import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Incidents, tasks, clocks, and the append-only history, outbox and audit. */
export class Records1771000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table incident (
  id uuid primary key,
  ref text not null unique,
  person_id uuid references person,
  facility_id uuid references facility,
  kind text not null check (kind in ('ESCAPE', 'RIOT', 'DEATH', 'INJURY', 'TORTURE_ALLEGATION', 'MISSING', 'SGBV', 'DATA_BREACH', 'ATTACK', 'FIRE', 'DISEASE', 'NO_ORDER', 'PROTECTION')),
  status text not null check (status in ('REPORTED', 'TRIAGED', 'UNDER_INVESTIGATION', 'SUBSTANTIATED', 'UNSUBSTANTIATED', 'INCONCLUSIVE', 'REMEDIED', 'CLOSED', 'REFERRED')),
  description text not null,
  figures jsonb not null default '[]',
  referred_to text,
  occurred_at timestamptz not null,
  reported_by uuid references account,
  recorded_at timestamptz not null,
  version integer not null default 1
);
create index incident_person on incident (person_id);
create index incident_facility on incident (facility_id);

create table task (
  id uuid primary key,
  kind text not null,
  person_id uuid references person,
  subject_id uuid,
  owner_role text not null check (owner_role in ('REGISTRAR', 'BIOMETRICS_OFFICER', 'LEGAL_OFFICER', 'PROSECUTOR', 'DECISION_AUTHORITY', 'COURT_REGISTRAR', 'HEALTH_OFFICER', 'TRANSFER_COORDINATOR', 'FACILITY_MONITOR', 'CHILD_PROTECTION_OFFICER', 'LIAISON_OFFICER', 'ANALYST', 'DATA_PROTECTION_OFFICER', 'AUDITOR', 'ADMINISTRATOR')),
  summary text not null,
  due_at timestamptz,
  opened_at timestamptz not null,
  done_at timestamptz,
  done_by uuid references account
);
create index task_person on task (person_id);
create index task_open on task (owner_role) where done_at is null;

create table clock (
  id uuid primary key,
  kind text not null,
  subject_type text not null,
  subject_id uuid not null,
  person_id uuid references person,
  -- The State that sees this clock, null when only the custodial side does.
  country text,
  status text not null check (status in ('RUNNING', 'PAUSED', 'BREACHED', 'MET', 'STOPPED')),
  started_at timestamptz not null,
  due_at timestamptz,
  paused_at timestamptz,
  ended_at timestamptz,
  reminded_at timestamptz,
  source text not null,
  version integer not null default 1
);
create unique index clock_one_running on clock (kind, subject_id) where status in ('RUNNING', 'PAUSED');
create index clock_subject on clock (subject_id);
create index clock_due on clock (due_at) where status = 'RUNNING';
create index clock_person on clock (person_id);

-- Append-only: occurred and recorded, for every case.
create table case_event (
  id uuid primary key,
  subject_type text not null,
  subject_id uuid not null,
  person_id uuid references person,
  audience text not null check (audience in ('CUSTODIAL', 'SHARED', 'STATES_OF_PERSON')),
  -- The State of a SHARED event.
  country text,
  action text not null,
  from_state text,
  to_state text,
  actor_id uuid references account,
  actor_role text not null,
  actor_name text not null,
  actor_organisation text not null,
  summary text not null,
  detail jsonb,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  -- I-43
  check (occurred_at <= recorded_at)
);
create index case_event_subject on case_event (subject_id, occurred_at, id);
create index case_event_person on case_event (person_id, recorded_at, id);

create table outbox (
  id bigint generated always as identity primary key,
  event_id uuid not null,
  subject_type text not null,
  subject_id uuid not null,
  person_id uuid,
  recorded_at timestamptz not null
);

create table audit_entry (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  account_id uuid not null,
  actor text not null,
  role text not null,
  verb text not null check (verb in ('COLLECTION', 'ALTERATION', 'CONSULTATION', 'DISCLOSURE', 'COMBINATION', 'ERASURE')),
  operation text not null,
  purpose text not null,
  outcome text not null check (outcome in ('DONE', 'REFUSED')),
  code text,
  subjects uuid[] not null,
  field_classes smallint[] not null default '{}',
  request_id text
);
create index audit_entry_at on audit_entry (at, id);

create table idempotency (
  account_id uuid not null,
  key text not null,
  operation text not null,
  input_hash text not null,
  subject_kind text not null,
  subject_id uuid,
  subject_version integer,
  report jsonb,
  created_at timestamptz not null,
  primary key (account_id, key)
);

create sequence case_number;
`;
