import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proceedings, evidence with its custody chain, and handoffs to a prosecutor. */
export class Law1771000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table proceeding (
  id uuid primary key,
  ref text not null unique,
  person_id uuid not null references person,
  forum text not null,
  court text not null,
  file_number text not null,
  jurisdiction_basis text not null check (jurisdiction_basis in ('TERRITORIAL', 'NATIONALITY', 'PASSIVE', 'UNIVERSAL', 'PROTECTIVE')),
  stage text not null check (stage in ('OPENED', 'INVESTIGATION', 'CLOSED_NO_CASE', 'REFERRED_JUVENILE', 'CHARGED', 'TRIAL', 'CONVICTED', 'ACQUITTED', 'DISMISSED', 'APPEAL', 'FINAL', 'SENTENCE_ENFORCEMENT', 'COMPLETED', 'SUSPENDED', 'TRANSFERRED_OUT', 'TRANSFERRED_IN', 'REOPENED', 'CLEMENCY_PENDING')),
  stage_before_suspension text check (stage_before_suspension in ('OPENED', 'INVESTIGATION', 'CLOSED_NO_CASE', 'REFERRED_JUVENILE', 'CHARGED', 'TRIAL', 'CONVICTED', 'ACQUITTED', 'DISMISSED', 'APPEAL', 'FINAL', 'SENTENCE_ENFORCEMENT', 'COMPLETED', 'SUSPENDED', 'TRANSFERRED_OUT', 'TRANSFERRED_IN', 'REOPENED', 'CLEMENCY_PENDING')),
  observed_external boolean not null default false,
  person_informed_at timestamptz,
  informed_lang text,
  interpreter text,
  minimum_age smallint,
  suspended_for uuid,
  opened_by uuid not null references account,
  opened_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index proceeding_person on proceeding (person_id);
create index proceeding_stage on proceeding (stage, id);

create table charge (
  id uuid primary key,
  proceeding_id uuid not null references proceeding,
  person_id uuid not null references person,
  offence text not null,
  offence_family text,
  article text not null,
  law_in_force text not null,
  act_period text not null,
  act_earliest date not null,
  act_latest date not null,
  act_place text,
  age_at_act_min smallint,
  age_at_act_max smallint,
  death_possible boolean not null,
  evidence_ids uuid[] not null default '{}',
  status text not null check (status in ('LAID', 'AMENDED', 'WITHDRAWN', 'PROVEN', 'NOT_PROVEN', 'DISMISSED')),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null
);
create index charge_proceeding on charge (proceeding_id);
create index charge_person on charge (person_id);

create table ne_bis_in_idem_finding (
  id uuid primary key,
  proceeding_id uuid not null references proceeding,
  person_id uuid not null references person,
  prior_forum text,
  prior_outcome text,
  acts text not null,
  recognised text,
  result text not null check (result in ('NO_BAR', 'BARRED', 'PARTIAL_BAR')),
  reasons text not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null
);
create index ne_bis_proceeding on ne_bis_in_idem_finding (proceeding_id);

create table hearing (
  id uuid primary key,
  proceeding_id uuid not null references proceeding,
  person_id uuid not null references person,
  scheduled_at timestamptz not null,
  purpose text not null,
  disposition text check (disposition in ('HELD', 'POSTPONED', 'NO_SHOW', 'CANCELLED', 'SCHEDULED_IN_ERROR')),
  outcome text,
  next_step text,
  next_hearing_id uuid references hearing,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  -- A hearing that took place or not always leaves a next step (I-15 for the person: no case without one).
  constraint hearing_leaves_next_step check (disposition is null or disposition = 'SCHEDULED_IN_ERROR' or next_step is not null)
);
create index hearing_proceeding on hearing (proceeding_id);
create index hearing_person on hearing (person_id);

create table judgment (
  id uuid primary key,
  proceeding_id uuid not null references proceeding,
  person_id uuid not null references person,
  verdict text not null check (verdict in ('CONVICTED', 'ACQUITTED', 'DISMISSED')),
  reasons text not null,
  sentence text,
  sentence_months integer check (sentence_months >= 0),
  death_sentence boolean not null default false,
  life_without_release boolean not null default false,
  appeal_until timestamptz,
  delivered_at timestamptz not null,
  final_at timestamptz,
  time_served_days integer,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null
);
create index judgment_proceeding on judgment (proceeding_id);
create index judgment_person on judgment (person_id);

create table evidence_item (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('PHYSICAL', 'DIGITAL', 'DOCUMENT', 'TESTIMONY', 'BIOMETRIC', 'OPEN_SOURCE', 'FORENSIC')),
  description text,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  storage_ref text,
  collected_at timestamptz not null,
  collected_place text not null,
  collected_by text not null,
  origin text not null,
  legality text not null check (legality in ('LAWFUL', 'QUESTIONED', 'EXCLUDED')),
  cat15 boolean not null default false,
  exculpatory boolean not null default false,
  originator_consent boolean,
  witness_annex boolean not null default false,
  handling text[] not null default '{}',
  status text not null check (status in ('REGISTERED', 'IN_CUSTODY', 'CHECKED_OUT', 'TRANSFERRED', 'RETURNED', 'RETAINED', 'DISPOSED', 'QUARANTINED', 'EXCLUDED')),
  custodian text not null,
  registered_by uuid not null references account,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index evidence_item_person on evidence_item (person_id);

create table evidence_custody_event (
  id uuid primary key,
  evidence_id uuid not null references evidence_item,
  person_id uuid not null references person,
  seq integer not null check (seq >= 1),
  from_holder text,
  to_holder text not null,
  purpose text not null,
  place text not null,
  seal_no text,
  condition text,
  hash_after text not null check (hash_after ~ '^[0-9a-f]{64}$'),
  prev_event_hash text check (prev_event_hash ~ '^[0-9a-f]{64}$'),
  event_hash text not null check (event_hash ~ '^[0-9a-f]{64}$'),
  signed_by uuid not null references account,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  unique (evidence_id, seq),
  unique (event_hash),
  check ((seq = 1) = (prev_event_hash is null))
);
create index evidence_custody_person on evidence_custody_event (person_id);

create table handoff (
  id uuid primary key,
  ref text not null unique,
  person_id uuid not null references person,
  request_id uuid references repatriation_request,
  proceeding_id uuid references proceeding,
  country text not null references origin_country (code),
  receiving_authority text not null,
  route text not null check (route in ('PRE_TRIAL_RETURN', 'EXTRADITION', 'TRANSFER_OF_PROCEEDINGS', 'SENTENCE_TRANSFER', 'CHILD_FAMILY_RETURN', 'DEPORTATION')),
  state text not null check (state in ('DRAFT', 'ASSEMBLING', 'LEGAL_REVIEW', 'DATA_PROTECTION_CLEARANCE', 'SEALED', 'DISPATCHED', 'RECEIVED', 'VERIFIED', 'ACKNOWLEDGED', 'ACTED_ON', 'CLOSED', 'DISCREPANT', 'REJECTED', 'RECALLED', 'SUPPLEMENTED')),
  -- True from DISPATCHED on: the receiving State sees it (rulings 3).
  dispatched boolean not null default false,
  statement_of_facts text,
  checklist jsonb not null default '[]',
  use_limitations text[] not null,
  transfer_basis text,
  transfer_necessity text,
  package_version integer not null default 1,
  manifest_hash text check (manifest_hash ~ '^[0-9a-f]{64}$'),
  seal_numbers text[] not null default '{}',
  channel text,
  submitted_by uuid references account,
  legally_cleared_by uuid references account,
  sealed_by uuid references account,
  sealed_at timestamptz,
  dispatched_by uuid references account,
  dispatched_at timestamptz,
  received_at timestamptz,
  received_by text,
  seals_intact boolean,
  acknowledged_at timestamptz,
  acknowledged_by uuid references account,
  acknowledged_officer text,
  acknowledged_authority text,
  foreign_case_number text,
  accepted_in_part boolean,
  rejected_reason text,
  recalled_at timestamptz,
  recall_reasons text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint handoff_cleared_by_another check (legally_cleared_by <> submitted_by),
  constraint handoff_sealed_by_another check (sealed_by <> legally_cleared_by),
  constraint handoff_dispatched_by_another check (dispatched_by <> sealed_by),
  -- I-26
  constraint handoff_named_authority check (acknowledged_authority is null or acknowledged_authority = receiving_authority)
);
create index handoff_person on handoff (person_id);
create index handoff_country on handoff (country, state);
alter table proceeding add foreign key (suspended_for) references handoff;

create table handoff_item (
  id uuid primary key,
  handoff_id uuid not null references handoff,
  evidence_id uuid not null references evidence_item,
  person_id uuid not null references person,
  -- Copied when dispatched: the State that may see the item from then on.
  country text,
  package_version integer not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  computed_sha256 text check (computed_sha256 ~ '^[0-9a-f]{64}$'),
  added_by uuid not null references account,
  added_at timestamptz not null,
  unique (handoff_id, evidence_id, package_version)
);
create index handoff_item_evidence on handoff_item (evidence_id);
create index handoff_item_person on handoff_item (person_id);

create table handoff_feedback (
  id uuid primary key,
  handoff_id uuid not null references handoff,
  person_id uuid not null references person,
  country text not null,
  kind text not null check (kind in ('OPENED', 'CHARGED', 'DECLINED', 'TRIAL', 'JUDGMENT')),
  detail text not null,
  final boolean not null default false,
  outside_approved_acts boolean not null default false,
  occurred_at timestamptz not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null
);
create index handoff_feedback_handoff on handoff_feedback (handoff_id);
`;
