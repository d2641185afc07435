import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, States, facilities, persons with their custody and identity, nationality claims and consular records. */
export class Registry1771000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
-- ------------------------------------------------------------ accounts and settings
create table account (
  id uuid primary key,
  login text not null unique,
  name text not null,
  role text not null check (role in ('REGISTRAR', 'BIOMETRICS_OFFICER', 'LEGAL_OFFICER', 'PROSECUTOR', 'DECISION_AUTHORITY', 'COURT_REGISTRAR', 'HEALTH_OFFICER', 'TRANSFER_COORDINATOR', 'FACILITY_MONITOR', 'CHILD_PROTECTION_OFFICER', 'LIAISON_OFFICER', 'ANALYST', 'DATA_PROTECTION_OFFICER', 'AUDITOR', 'ADMINISTRATOR')),
  country text,
  organisation text not null,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  check ((role = 'LIAISON_OFFICER') = (country is not null))
);

create table origin_country (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Z]{3}$'),
  names jsonb not null,
  stance text not null default 'UNKNOWN' check (stance in ('WILLING', 'CASE_BY_CASE', 'CHILDREN_ONLY', 'RELUCTANT', 'UNKNOWN')),
  stance_source text,
  stance_as_of date,
  data_transfer_basis text not null default 'NONE' check (data_transfer_basis in ('ADEQUACY', 'INSTRUMENT', 'ASSESSED', 'CASE_BY_CASE', 'NONE')),
  death_penalty_policy text not null default 'UNKNOWN' check (death_penalty_policy in ('ABOLISHED', 'MORATORIUM', 'RETAINED', 'UNKNOWN')),
  minimum_criminal_age smallint,
  mandatory_consular_notification boolean not null default false,
  is_state boolean not null,
  version integer not null default 1
);

create table facility (
  id uuid primary key,
  code text not null unique,
  name text not null,
  kind text not null check (kind in ('PRISON', 'INVESTIGATION_CENTRE', 'JUVENILE_CENTRE', 'CAMP', 'REHAB_CENTRE', 'TRANSIT', 'HOSPITAL', 'AIRPORT_HOLDING', 'RECEIVING_AUTHORITY')),
  country text not null,
  capacity integer check (capacity >= 0),
  status text not null check (status in ('OPERATING', 'CLOSING', 'CLOSED', 'CONTROL_LOST')),
  status_since timestamptz,
  officially_recognised boolean not null default true,
  version integer not null default 1
);

create table facility_controller (
  id uuid primary key,
  facility_id uuid not null references facility,
  authority text not null,
  held_from timestamptz not null,
  held_to timestamptz,
  check (held_to is null or held_to > held_from),
  exclude using gist (facility_id with =, tstzrange(held_from, held_to) with &&)
);

-- ------------------------------------------------------------ persons
create table person (
  id uuid primary key,
  ref text not null unique,
  kind text not null check (kind in ('DETAINEE', 'PROTECTED_RESIDENT')),
  display_name text not null,
  sex text not null check (sex in ('NOT_KNOWN', 'MALE', 'FEMALE', 'UNSPECIFIED', 'NOT_APPLICABLE')),
  birth text,
  birth_earliest date,
  birth_latest date,
  birth_conventional boolean,
  birth_place text,
  identity_status text not null default 'PROVISIONAL' check (identity_status in ('PROVISIONAL', 'ENROLLED', 'UNDER_VERIFICATION', 'VERIFIED', 'CONTESTED', 'UNRESOLVED', 'MERGED')),
  identity_proposed_by uuid references account,
  identity_confirmed_by uuid references account,
  identity_court_order text,
  legal_status text check (legal_status in ('NO_CHARGE', 'SUSPECT', 'ACCUSED', 'CONVICTED_NOT_FINAL', 'CONVICTED_FINAL', 'ACQUITTED', 'ADMINISTRATIVE', 'WITNESS_ONLY', 'VICTIM')),
  track text check (track in ('INVESTIGATION', 'REPATRIATION', 'PROSECUTION_HANDOFF', 'SENTENCE_TRANSFER', 'JUVENILE', 'CHILD_FAMILY', 'RELEASE', 'REHABILITATION', 'CLOSED')),
  age_status text not null default 'NOT_IN_DOUBT' check (age_status in ('NOT_IN_DOUBT', 'DOUBT_RAISED', 'DETERMINED_ADULT', 'DETERMINED_CHILD', 'UNDETERMINED')),
  residence_facility_id uuid references facility,
  merged_into uuid references person,
  source_list text,
  source_id text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (identity_confirmed_by is null or identity_confirmed_by <> identity_proposed_by),
  check ((birth is null) = (birth_earliest is null and birth_latest is null)),
  check ((kind = 'PROTECTED_RESIDENT') = (legal_status is null))
);
create unique index person_source on person (source_id) where source_id is not null;
create index person_track on person (track);

create table person_name (
  id uuid primary key,
  person_id uuid not null references person,
  ordinal smallint not null,
  usage text not null check (usage in ('OFFICIAL', 'DOCUMENT', 'SELF_STATED', 'ALIAS', 'COURT', 'PREVIOUS_CUSTODIAN')),
  "full" text not null check ("full" <> ''),
  lang text not null,
  unique (person_id, ordinal)
);

create table person_identifier (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null,
  value text not null,
  issuer text
);
create index person_identifier_person on person_identifier (person_id);
create index person_identifier_value on person_identifier (value);

-- Visibility to a State is a row, kept by the commands that submit a claim, invite a State or record a fear of it.
create table person_access (
  person_id uuid not null references person,
  country text not null,
  since timestamptz not null,
  reason text not null,
  primary key (person_id, country)
);
create index person_access_country on person_access (country, person_id);

create table case_exclusion (
  person_id uuid not null references person,
  account_id uuid not null references account,
  reason text not null,
  since timestamptz not null,
  primary key (person_id, account_id)
);

-- Accounts that work on a person's case: opens the fields of ruling 6 marked c.
create table case_team (
  person_id uuid not null references person,
  account_id uuid not null references account,
  lead boolean not null default false,
  since timestamptz not null,
  primary key (person_id, account_id)
);

create table detention_order (
  id uuid primary key,
  person_id uuid not null references person,
  ordering_authority text not null,
  legal_basis text not null,
  grounds text not null,
  issued_at timestamptz not null,
  valid_until timestamptz,
  recorded_at timestamptz not null
);
create index detention_order_person on detention_order (person_id);

create table custody_episode (
  id uuid primary key,
  person_id uuid not null references person,
  facility_id uuid not null references facility,
  deprived_at timestamptz not null,
  deprived_place text not null,
  depriving_authority text not null,
  supervising_authority text not null,
  facility_authority text not null,
  admitted_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('TRANSFER', 'RELEASE', 'HANDOVER', 'ESCAPE', 'DEATH', 'HOSPITAL', 'COURT', 'UNKNOWN')),
  destination text,
  transfer_authority text,
  movement_id uuid,
  version integer not null default 1,
  check (admitted_at >= deprived_at),
  check (ended_at is null or ended_at >= admitted_at),
  check ((ended_at is null) = (end_reason is null)),
  -- I-01: no double custody.
  constraint custody_no_overlap exclude using gist (person_id with =, tstzrange(admitted_at, ended_at, '[)') with &&)
);
create index custody_episode_facility on custody_episode (facility_id) where ended_at is null;

-- Mandela Rule 7 (d)-(g): what is noted at admission. Content is class 3; presence is what the register shows.
create table admission_record (
  person_id uuid primary key references person,
  injuries text,
  property_inventory text,
  family_members text,
  next_of_kin text,
  recorded_by uuid references account,
  recorded_at timestamptz not null
);

create table health_event (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('ADMISSION_EXAM', 'FIT_TO_TRAVEL', 'INJURY', 'ILLNESS', 'DEATH')),
  outcome text check (outcome in ('FIT', 'FIT_WITH_CONDITIONS', 'UNFIT')),
  occurred_at timestamptz not null,
  valid_until timestamptz,
  recorded_by uuid references account,
  recorded_at timestamptz not null
);
create index health_event_person on health_event (person_id);

create table biometric_enrolment (
  id uuid primary key,
  person_id uuid not null references person,
  modality text not null check (modality in ('FINGERPRINT', 'FACE', 'IRIS', 'PALM', 'VOICE', 'DNA')),
  record_type smallint,
  captured_at timestamptz not null,
  device_ref text,
  quality smallint check (quality between 0 and 100),
  failure_reason text,
  storage_ref text,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  legal_basis text not null,
  informed_lang text not null,
  operator_id uuid not null references account,
  recorded_at timestamptz not null,
  check ((quality is null) <> (failure_reason is null))
);
create index biometric_enrolment_person on biometric_enrolment (person_id);

create table biometric_comparison (
  id uuid primary key,
  person_id uuid not null references person,
  enrolment_id uuid references biometric_enrolment,
  kind text not null check (kind in ('ONE_TO_ONE', 'ONE_TO_MANY')),
  system_ref text not null,
  score numeric,
  threshold numeric,
  result text not null check (result in ('MATCH', 'NO_MATCH', 'INCONCLUSIVE', 'FAILED')),
  failure_reason text,
  examiner_id uuid not null references account,
  compared_at timestamptz not null,
  recorded_at timestamptz not null,
  check ((result = 'FAILED') = (failure_reason is not null))
);
create index biometric_comparison_person on biometric_comparison (person_id);

create table identity_source (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null,
  description text not null,
  consulted_at timestamptz not null,
  recorded_by uuid not null references account
);
create index identity_source_person on identity_source (person_id);

create table duplicate_candidate (
  id uuid primary key,
  person_a uuid not null references person,
  person_b uuid not null references person,
  score real not null,
  reasons jsonb not null default '[]',
  status text not null default 'OPEN' check (status in ('OPEN', 'AWAITING_SECOND', 'SAME', 'NOT_THE_SAME', 'UNDECIDED')),
  first_verdict text check (first_verdict in ('SAME', 'NOT_THE_SAME', 'UNDECIDED')),
  first_by uuid references account,
  first_at timestamptz,
  first_reasons text,
  decided_by uuid references account,
  decided_at timestamptz,
  decided_reasons text,
  detected_at timestamptz not null,
  version integer not null default 1,
  check (person_a < person_b),
  check (decided_by is null or decided_by <> first_by),
  unique (person_a, person_b)
);
create index duplicate_candidate_b on duplicate_candidate (person_b);

create table age_determination (
  id uuid primary key,
  person_id uuid not null references person,
  doubt_raised_by uuid not null references account,
  doubt_raised_at timestamptz not null,
  doubt_reasons text not null,
  result text check (result in ('ADULT', 'CHILD', 'UNDETERMINED')),
  range_min smallint,
  range_max smallint,
  birth_proposed text,
  methods text[],
  proposed_by uuid references account,
  proposed_at timestamptz,
  confirmed_by uuid references account,
  confirmed_at timestamptz,
  reasons text,
  check (confirmed_by is null or confirmed_by <> proposed_by)
);
create index age_determination_person on age_determination (person_id);
-- One open doubt at a time.
create unique index age_determination_open on age_determination (person_id) where confirmed_at is null;

create table relationship (
  id uuid primary key,
  person_id uuid not null references person,
  related_person_id uuid not null references person,
  kind text not null,
  proof text not null check (proof in ('DNA', 'DOCUMENT', 'STATED')),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  check (person_id <> related_person_id),
  unique (person_id, related_person_id, kind)
);

-- ------------------------------------------------------------ nationality and consular
create table nationality_claim (
  id uuid primary key,
  person_id uuid not null references person,
  country text not null references origin_country (code),
  claimed_label text,
  basis text not null check (basis in ('BIRTH', 'DESCENT', 'NATURALISATION', 'MARRIAGE', 'STATED', 'ATTRIBUTED')),
  status text not null check (status in ('STATED', 'ATTRIBUTED', 'PREPARED', 'SUBMITTED', 'ACKNOWLEDGED', 'CONFIRMED', 'REFUTED', 'INCONCLUSIVE', 'NO_REPLY', 'DEPRIVED', 'STATELESS_DETERMINED')),
  dossier text,
  submitted_at timestamptz,
  submitted_by uuid references account,
  acknowledged_at timestamptz,
  answered_at timestamptz,
  answered_by uuid references account,
  answer_authority text,
  answer_basis text,
  answer_reason text,
  -- Claims to the custodial State are answered by two legal officers (rulings 15): the first half waits here.
  first_answer text check (first_answer in ('CONFIRMED', 'REFUTED', 'INCONCLUSIVE')),
  first_answer_by uuid references account,
  deprived_at timestamptz,
  deprivation_remedy text,
  disclosure_allowed boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (first_answer_by is null or answered_by is null or first_answer_by <> answered_by),
  check (status not in ('SUBMITTED', 'ACKNOWLEDGED', 'CONFIRMED', 'REFUTED', 'INCONCLUSIVE', 'NO_REPLY') or country <> 'XXX')
);
create unique index nationality_claim_one_per_state on nationality_claim (person_id, country) where country <> 'XXX';
create index nationality_claim_person on nationality_claim (person_id);
create index nationality_claim_country on nationality_claim (country, status);

create table consular_record (
  id uuid primary key,
  person_id uuid not null references person,
  country text not null references origin_country (code),
  choice text not null check (choice in ('REQUESTED', 'DECLINED', 'UNDECIDED')),
  informed_at timestamptz not null,
  informed_lang text not null,
  fears_state boolean not null default false,
  fear_recorded_at timestamptz,
  fear_withdrawn_at timestamptz,
  fear_withdrawal_proposed_by uuid references account,
  fear_withdrawal_confirmed_by uuid references account,
  post_notified_at timestamptz,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  version integer not null default 1,
  unique (person_id, country),
  check (fear_withdrawal_confirmed_by is null or fear_withdrawal_confirmed_by <> fear_withdrawal_proposed_by)
);

create table data_transfer (
  id uuid primary key,
  person_id uuid not null references person,
  country text not null,
  recipient_authority text not null,
  basis text not null,
  justification text not null,
  items text not null,
  subject_id uuid not null,
  recorded_by uuid not null references account,
  transferred_at timestamptz not null,
  recalled_at timestamptz
);
create index data_transfer_person on data_transfer (person_id);

create table counsel_appointment (
  id uuid primary key,
  person_id uuid not null references person,
  counsel_name text not null,
  kind text not null check (kind in ('CHOSEN', 'ASSIGNED')),
  appointed_at timestamptz not null,
  ended_at timestamptz,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null
);
create index counsel_appointment_person on counsel_appointment (person_id);
`;
