import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Movements, manifests, headcounts and discrepancies by person. */
export class Movements1771000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table movement (
  id uuid primary key,
  ref text not null unique,
  status text not null check (status in ('PLANNED', 'MANIFEST_DRAFT', 'MANIFEST_LOCKED', 'AUTHORISED', 'BOARDING', 'DEPARTED', 'ARRIVED', 'RECONCILING', 'DISCREPANCY', 'RECONCILED', 'ABORTED', 'CANCELLED', 'DIVERTED')),
  from_facility_id uuid not null references facility,
  to_facility_id uuid references facility,
  to_country text references origin_country (code),
  carrier text,
  route text,
  departure_planned_at timestamptz,
  escorts integer,
  female_escort boolean not null default false,
  receiving_confirmation text,
  icrc_informed_at timestamptz,
  planned_by uuid not null references account,
  last_listed_by uuid references account,
  authorised_by uuid references account,
  authorised_at timestamptz,
  departed_at timestamptz,
  arrived_at timestamptz,
  reconciled_at timestamptz,
  ended_reason text,
  manifest_version integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((to_facility_id is null) <> (to_country is null))
);
alter table custody_episode add foreign key (movement_id) references movement;
alter table repatriation_request add foreign key (movement_id) references movement;
alter table handover_receipt add foreign key (movement_id) references movement;
create index movement_status on movement (status, id);

create table movement_leg (
  id uuid primary key,
  movement_id uuid not null references movement,
  ordinal smallint not null,
  mode text not null check (mode in ('ROAD', 'HELICOPTER', 'FIXED_WING', 'RAIL', 'FOOT')),
  origin text not null,
  destination text not null,
  carrier text,
  departs_at timestamptz,
  arrives_at timestamptz,
  unique (movement_id, ordinal)
);

-- One row per locked version of the list: never changed afterwards (I-21).
create table manifest_version (
  id uuid primary key,
  movement_id uuid not null references movement,
  number integer not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  persons uuid[] not null,
  listed_by uuid not null references account,
  locked_by uuid not null references account,
  locked_at timestamptz not null,
  reopened_at timestamptz,
  reopen_reasons text,
  unique (movement_id, number),
  constraint manifest_locked_by_another check (locked_by <> listed_by)
);

create table manifest_entry (
  id uuid primary key,
  movement_id uuid not null references movement,
  person_id uuid not null references person,
  request_id uuid references repatriation_request,
  -- The State that receives, where the movement goes abroad; that State sees its own entries.
  country text,
  transfer_order text,
  status text not null check (status in ('LISTED', 'CHECKED_OUT', 'BOARDED', 'DISEMBARKED', 'RECEIVED', 'NOT_PRESENTED', 'REFUSED_MEDICAL', 'REMOVED_BY_COURT', 'ESCAPED', 'DECEASED', 'DIVERTED')),
  status_reason text,
  fit_until timestamptz,
  family_unit text,
  -- False once the movement is over or the person left the list: frees the person for another manifest.
  open boolean not null default true,
  added_by uuid not null references account,
  added_at timestamptz not null,
  unique (movement_id, person_id),
  check (request_id is not null or transfer_order is not null)
);
-- I-19: a person is on at most one manifest that is not over.
create unique index manifest_entry_one_open on manifest_entry (person_id) where open;
create index manifest_entry_person on manifest_entry (person_id);
create index manifest_entry_request on manifest_entry (request_id);

create table headcount (
  id uuid primary key,
  movement_id uuid not null references movement,
  checkpoint text not null check (checkpoint in ('UNIT_OUT', 'GATE_OUT', 'BOARDED', 'EACH_STOP', 'DISEMBARKED', 'GATE_IN', 'ADMITTED')),
  side text not null check (side in ('SENDING', 'RECEIVING')),
  place text not null,
  present uuid[] not null,
  unidentified text[] not null default '{}',
  counted_by uuid not null references account,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null
);
create index headcount_movement on headcount (movement_id, recorded_at);

create table discrepancy (
  id uuid primary key,
  movement_id uuid not null references movement,
  kind text not null check (kind in ('MISSING', 'EXTRA', 'SUBSTITUTED', 'DOUBLE', 'COUNT_ONLY')),
  person_id uuid references person,
  label text,
  detected_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by uuid references account,
  resolution text,
  incident_ref text,
  check ((resolved_at is null) = (resolution is null))
);
create index discrepancy_movement on discrepancy (movement_id);
create index discrepancy_person on discrepancy (person_id);
`;
