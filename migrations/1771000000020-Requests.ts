import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Repatriation requests with what humans decide about them. */
export class Requests1771000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table repatriation_request (
  id uuid primary key,
  ref text not null unique,
  person_id uuid not null references person,
  country text not null references origin_country (code),
  route text not null check (route in ('PRE_TRIAL_RETURN', 'EXTRADITION', 'TRANSFER_OF_PROCEEDINGS', 'SENTENCE_TRANSFER', 'CHILD_FAMILY_RETURN', 'DEPORTATION')),
  initiator text not null check (initiator in ('ORIGIN', 'CUSTODIAL_INVITATION', 'PERSON_OR_FAMILY', 'THIRD_STATE')),
  opened_by uuid not null references account,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED_INCOMPLETE', 'REGISTERED', 'IN_REVIEW', 'ON_HOLD', 'DECISION_PENDING', 'APPROVED', 'DECLINED', 'REVIEW_REQUESTED', 'READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED', 'IN_TRANSIT', 'COMPLETED', 'FOLLOW_UP', 'CLOSED', 'LAPSED', 'WITHDRAWN', 'SUPERSEDED', 'ABATED')),
  origin_side text not null check (origin_side in ('NOT_APPROACHED', 'INVITED', 'ACKNOWLEDGED', 'ASSESSING', 'ACCEPTED_IN_PRINCIPLE', 'READY_TO_RECEIVE', 'RECEIVED', 'DECLINED', 'NO_RESPONSE', 'CHILDREN_ONLY_OFFER')),
  formal_channel_ref text,
  decline_reason text check (decline_reason in ('NATIONALITY_NOT_CONFIRMED', 'NATIONALITY_WITHDRAWN', 'IDENTITY_NOT_CONFIRMED', 'EVIDENCE_INSUFFICIENT', 'JUDICIAL_HOLD', 'OWN_NATIONAL_BAR', 'DUAL_CRIMINALITY', 'NE_BIS_IN_IDEM', 'PRESCRIPTION', 'REAL_RISK_UNMITIGATED', 'DEATH_PENALTY_NO_ASSURANCE', 'COMPETING_REQUEST_PREFERRED', 'MEDICAL', 'BEST_INTERESTS', 'CONSENT_REFUSED', 'NATIONAL_SECURITY', 'CAPACITY', 'POLITICAL', 'NO_LEGAL_BASIS', 'OTHER')),
  hold_reason text check (hold_reason in ('JUDICIAL', 'MEDICAL', 'AGE', 'IDENTITY', 'SECURITY', 'ASYLUM_FEAR')),
  hold_review_on date,
  lead_id uuid references account,
  registered_at timestamptz,
  submitted_at timestamptz,
  approved_at timestamptz,
  ready_at timestamptz,
  remedy_until timestamptz,
  remedy_waived_at timestamptz,
  remedy_waiver_counsel text,
  remedy_waiver_lang text,
  movement_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index repatriation_request_person on repatriation_request (person_id);
create index repatriation_request_country on repatriation_request (country, state);
create index repatriation_request_state on repatriation_request (state, id);

-- Only what a human decided about a gate is stored; what clears by itself is computed from facts (guard_facts_request).
create table gate (
  id uuid primary key,
  request_id uuid not null references repatriation_request,
  person_id uuid not null references person,
  country text not null,
  kind text not null check (kind in ('IDENTITY', 'NATIONALITY', 'AGE_AND_CHILD', 'CONSULAR', 'NON_REFOULEMENT', 'JUDICIAL_HOLD', 'COMPETING_REQUESTS', 'DATA_TRANSFER', 'HEALTH', 'TRAVEL_DOCUMENT', 'RECEPTION_PLAN', 'PERSON_INFORMED_AND_HEARD')),
  hand_status text not null check (hand_status in ('OPEN', 'CLEARED', 'FAILED', 'NOT_APPLICABLE')),
  evidence text,
  reason text,
  cleared_until timestamptz,
  decided_by uuid references account,
  decided_at timestamptz,
  unique (request_id, kind)
);
create index gate_person on gate (person_id);

create table request_document (
  id uuid primary key,
  request_id uuid not null references repatriation_request,
  person_id uuid not null references person,
  country text not null,
  kind text not null,
  reference text not null,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null
);
create index request_document_request on request_document (request_id);

create table decision (
  id uuid primary key,
  request_id uuid not null references repatriation_request,
  person_id uuid not null references person,
  country text not null,
  proposal text not null check (proposal in ('APPROVED', 'DECLINED')),
  proposal_decline_reason text check (proposal_decline_reason in ('NATIONALITY_NOT_CONFIRMED', 'NATIONALITY_WITHDRAWN', 'IDENTITY_NOT_CONFIRMED', 'EVIDENCE_INSUFFICIENT', 'JUDICIAL_HOLD', 'OWN_NATIONAL_BAR', 'DUAL_CRIMINALITY', 'NE_BIS_IN_IDEM', 'PRESCRIPTION', 'REAL_RISK_UNMITIGATED', 'DEATH_PENALTY_NO_ASSURANCE', 'COMPETING_REQUEST_PREFERRED', 'MEDICAL', 'BEST_INTERESTS', 'CONSENT_REFUSED', 'NATIONAL_SECURITY', 'CAPACITY', 'POLITICAL', 'NO_LEGAL_BASIS', 'OTHER')),
  proposal_reasons text not null,
  person_views text not null,
  prepared_by uuid not null references account,
  prepared_at timestamptz not null,
  outcome text check (outcome in ('APPROVED', 'DECLINED')),
  decline_reason text check (decline_reason in ('NATIONALITY_NOT_CONFIRMED', 'NATIONALITY_WITHDRAWN', 'IDENTITY_NOT_CONFIRMED', 'EVIDENCE_INSUFFICIENT', 'JUDICIAL_HOLD', 'OWN_NATIONAL_BAR', 'DUAL_CRIMINALITY', 'NE_BIS_IN_IDEM', 'PRESCRIPTION', 'REAL_RISK_UNMITIGATED', 'DEATH_PENALTY_NO_ASSURANCE', 'COMPETING_REQUEST_PREFERRED', 'MEDICAL', 'BEST_INTERESTS', 'CONSENT_REFUSED', 'NATIONAL_SECURITY', 'CAPACITY', 'POLITICAL', 'NO_LEGAL_BASIS', 'OTHER')),
  reasons text,
  reasons_for_state text,
  legal_basis text,
  conditions text[],
  decided_by uuid references account,
  decided_at timestamptz,
  remedy_until timestamptz,
  review_requested_by text,
  review_requested_at timestamptz,
  review_reasons text,
  review_outcome text check (review_outcome in ('UPHELD_APPROVAL', 'UPHELD_DECLINE', 'SENT_BACK')),
  reviewed_by uuid references account,
  reviewed_at timestamptz,
  superseded_at timestamptz,
  superseded_reason text,
  -- I-16: whoever prepares does not decide, whoever decides does not review.
  constraint decision_two_people check (decided_by <> prepared_by),
  constraint decision_reviewed_by_another check (reviewed_by <> decided_by and reviewed_by <> prepared_by),
  check ((outcome is null) = (decided_by is null)),
  check (outcome is distinct from 'DECLINED' or decline_reason is not null)
);
create index decision_request on decision (request_id);
create unique index decision_current on decision (request_id) where superseded_at is null;

create table non_refoulement_finding (
  id uuid primary key,
  request_id uuid not null references repatriation_request,
  person_id uuid not null references person,
  finding text not null check (finding in ('NO_REAL_RISK', 'REAL_RISK', 'REAL_RISK_MITIGATED')),
  risks text[] not null,
  sources text not null,
  person_heard_at timestamptz not null,
  assurance_id uuid,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  confirmed_by uuid references account,
  confirmed_at timestamptz,
  confirm_reasons text,
  expires_at timestamptz,
  superseded_at timestamptz,
  constraint finding_two_people check (confirmed_by <> recorded_by),
  constraint finding_lasts_90_days check (expires_at <= confirmed_at + interval '90 days'),
  check ((confirmed_by is null) = (expires_at is null))
);
create unique index finding_current on non_refoulement_finding (request_id) where superseded_at is null;
create index finding_person on non_refoulement_finding (person_id);

create table assurance (
  id uuid primary key,
  request_id uuid not null references repatriation_request,
  person_id uuid not null references person,
  country text not null,
  giver text not null,
  binds_state boolean not null,
  terms text[] not null,
  factors jsonb not null default '[]',
  monitoring_body text,
  status text not null check (status in ('REQUESTED', 'RECEIVED', 'ACCEPTED', 'REJECTED', 'BREACHED', 'EXPIRED')),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  accepted_by uuid references account,
  accepted_at timestamptz,
  accept_reasons text,
  constraint assurance_two_people check (accepted_by <> recorded_by)
);
create index assurance_request on assurance (request_id);

create table consent_record (
  id uuid primary key,
  request_id uuid references repatriation_request,
  person_id uuid not null references person,
  answer text not null check (answer in ('GIVEN', 'REFUSED', 'WITHDRAWN')),
  informed_lang text not null,
  interpreter text,
  witness text,
  on_behalf_of text,
  answered_at timestamptz not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null
);
create index consent_record_person on consent_record (person_id);

-- Competing requests of one person, ranked by one and decided by another (I-42).
create table request_ranking (
  id uuid primary key,
  person_id uuid not null references person,
  ordered_requests uuid[] not null,
  reasons text not null,
  ranked_by uuid not null references account,
  ranked_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  superseded_at timestamptz,
  constraint ranking_two_people check (decided_by <> ranked_by)
);
create unique index request_ranking_current on request_ranking (person_id) where superseded_at is null;

create table admissibility_ruling (
  id uuid primary key,
  request_id uuid not null references repatriation_request,
  person_id uuid not null references person,
  admissible boolean not null,
  court text not null,
  reasons text not null,
  ruled_at timestamptz not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null
);
create index admissibility_ruling_request on admissibility_ruling (request_id);

create table handover_receipt (
  id uuid primary key,
  request_id uuid not null references repatriation_request,
  person_id uuid not null references person,
  country text not null,
  movement_id uuid not null,
  receiving_officer text not null,
  receiving_authority text not null,
  place text not null,
  received_at timestamptz not null,
  record_copy_received boolean not null,
  property_received boolean not null,
  signed_by uuid not null references account,
  signed_at timestamptz not null,
  unique (request_id, movement_id)
);
`;
