import type { MigrationInterface, QueryRunner } from 'typeorm';

const notExcluded = (person: string) =>
  `not coalesce((select true from case_exclusion x where x.person_id = ${person} and x.account_id = viewer_account() limit 1), false)`;
/** A probe of one index row. EXISTS and IN may become a hashed scan of the whole slice. */
const sharedPerson = (person: string) =>
  `coalesce((select true from person_access a where a.person_id = ${person} and a.country = viewer_country() limit 1), false)`;

/** Tables whose rows belong to one person, by the column that names the person. Staff sees them unless excluded from the case. */
const PERSON_TABLES: Readonly<Record<string, string>> = {
  person: 'id',
  person_name: 'person_id',
  person_identifier: 'person_id',
  person_access: 'person_id',
  case_team: 'person_id',
  detention_order: 'person_id',
  custody_episode: 'person_id',
  admission_record: 'person_id',
  health_event: 'person_id',
  biometric_enrolment: 'person_id',
  biometric_comparison: 'person_id',
  identity_source: 'person_id',
  age_determination: 'person_id',
  relationship: 'person_id',
  nationality_claim: 'person_id',
  consular_record: 'person_id',
  data_transfer: 'person_id',
  counsel_appointment: 'person_id',
  repatriation_request: 'person_id',
  gate: 'person_id',
  request_document: 'person_id',
  decision: 'person_id',
  non_refoulement_finding: 'person_id',
  assurance: 'person_id',
  consent_record: 'person_id',
  request_ranking: 'person_id',
  admissibility_ruling: 'person_id',
  handover_receipt: 'person_id',
  manifest_entry: 'person_id',
  discrepancy: 'person_id',
  proceeding: 'person_id',
  charge: 'person_id',
  ne_bis_in_idem_finding: 'person_id',
  hearing: 'person_id',
  judgment: 'person_id',
  evidence_item: 'person_id',
  evidence_custody_event: 'person_id',
  handoff: 'person_id',
  handoff_item: 'person_id',
  handoff_feedback: 'person_id',
  incident: 'person_id',
  task: 'person_id',
  clock: 'person_id',
  case_event: 'person_id',
};

/** What a State of origin sees: the person must be shared with it and the row addressed to it (domain D.3.4). */
const STATE_POLICIES: Readonly<Record<string, string>> = {
  person: sharedPerson('person.id'),
  person_name: sharedPerson('person_name.person_id'),
  person_identifier: sharedPerson('person_identifier.person_id'),
  person_access: 'person_access.country = viewer_country()',
  nationality_claim: `nationality_claim.country = viewer_country() and nationality_claim.status not in ('STATED', 'ATTRIBUTED', 'PREPARED') and ${sharedPerson('nationality_claim.person_id')}`,
  ...Object.fromEntries(
    [
      'repatriation_request',
      'gate',
      'request_document',
      'decision',
      'assurance',
      'handover_receipt',
      'manifest_entry',
      'handoff_item',
      'handoff_feedback',
      'clock',
    ].map((table) => [table, `${table}.country = viewer_country() and ${sharedPerson(`${table}.person_id`)}`]),
  ),
  handoff: `handoff.country = viewer_country() and handoff.dispatched and ${sharedPerson('handoff.person_id')}`,
  evidence_item:
    'coalesce((select true from handoff_item i where i.evidence_id = evidence_item.id and i.country = viewer_country() limit 1), false)',
  evidence_custody_event:
    'coalesce((select true from handoff_item i where i.evidence_id = evidence_custody_event.evidence_id and i.country = viewer_country() limit 1), false)',
  case_event: `(case_event.audience = 'STATES_OF_PERSON' or (case_event.audience = 'SHARED' and case_event.country = viewer_country())) and ${sharedPerson('case_event.person_id')}`,
  movement: `movement.to_country = viewer_country() and movement.status not in ('PLANNED', 'MANIFEST_DRAFT', 'MANIFEST_LOCKED', 'CANCELLED')`,
};

/** Rows of no single person: every custodial officer of the staff family reads them. */
const STAFF_TABLES = ['movement', 'movement_leg', 'manifest_version', 'headcount', 'case_exclusion'];
/** Code lists: every family reads them. */
const OPEN_TABLES = ['origin_country', 'facility', 'facility_controller'];
/** Facts that nobody may rewrite, the platform included. */
const APPEND_ONLY = ['case_event', 'evidence_custody_event', 'audit_entry'];
const STATISTICS_TABLES = [
  'person',
  'custody_episode',
  'nationality_claim',
  'repatriation_request',
  'gate',
  'decision',
  'non_refoulement_finding',
  'assurance',
  'proceeding',
  'charge',
  'judgment',
  'handoff',
  'handoff_feedback',
  'incident',
  'clock',
  'case_event',
  'consular_record',
  'movement',
  'manifest_entry',
  'data_transfer',
  'age_determination',
];

/** Row-level security, forced, for every table with personal data; families read, only the system role writes. */
export class RowSecurity1771000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const all = [
      ...Object.keys(PERSON_TABLES),
      ...STAFF_TABLES,
      'duplicate_candidate',
      'account',
      'audit_entry',
      'idempotency',
      'outbox',
      ...OPEN_TABLES,
    ];
    for (const table of all) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert${APPEND_ONLY.includes(table) ? '' : ', update, delete'} on ${table} to repatria_system`);
    }
    for (const [table, person] of Object.entries(PERSON_TABLES)) {
      await runner.query(`create policy staff_reads on ${table} for select to repatria_staff using (${notExcluded(`${table}.${person}`)})`);
      await runner.query(`grant select on ${table} to repatria_staff`);
    }
    for (const [table, condition] of Object.entries(STATE_POLICIES)) {
      await runner.query(`create policy liaison_reads on ${table} for select to repatria_liaison using (${condition})`);
      await runner.query(`grant select on ${table} to repatria_liaison`);
    }
    for (const table of STAFF_TABLES) {
      await runner.query(`create policy staff_reads on ${table} for select to repatria_staff using (true)`);
      await runner.query(`grant select on ${table} to repatria_staff`);
    }
    for (const table of OPEN_TABLES) {
      await runner.query(`create policy all_read on ${table} for select using (true)`);
      await runner.query(
        `grant select on ${table} to repatria_staff, repatria_liaison, repatria_office, repatria_statistics, repatria_search`,
      );
    }
    for (const table of STATISTICS_TABLES) {
      await runner.query(`create policy statistics_reads on ${table} for select to repatria_statistics using (true)`);
      await runner.query(`grant select on ${table} to repatria_statistics`);
    }
    await runner.query(REST);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const REST = `
create policy staff_reads on duplicate_candidate for select to repatria_staff
  using (${notExcluded('duplicate_candidate.person_a')} and ${notExcluded('duplicate_candidate.person_b')});
grant select on duplicate_candidate to repatria_staff;

create policy staff_reads on account for select to repatria_staff, repatria_office using (true);
create policy own_row on account for select to repatria_liaison using (account.id = viewer_account());
grant select on account to repatria_staff, repatria_office, repatria_liaison;

create policy office_reads on incident for select to repatria_office using (true);
grant select on incident to repatria_office;

-- Every family leaves a trace of what it reads; only data-protection officers and auditors read the traces.
create policy everyone_traces on audit_entry for insert to repatria_staff, repatria_liaison, repatria_office, repatria_statistics, repatria_search with check (true);
create policy oversight_reads on audit_entry for select to repatria_staff, repatria_office
  using (viewer_role() in ('DATA_PROTECTION_OFFICER', 'AUDITOR'));
grant insert on audit_entry to repatria_staff, repatria_liaison, repatria_office, repatria_statistics, repatria_search;
grant select on audit_entry to repatria_staff, repatria_office;
grant usage on sequence case_number to repatria_system;

-- "Cases worked on" (rulings 1 and 6): the team; a coordinator for persons on its open manifests; a decision authority from
-- DECISION_PENDING; a legal officer asked for a second signature; the data-protection officer while a handoff is in clearance.
create function works_on(person uuid, category text) returns boolean language sql stable as $$
  select exists (select from case_team t where t.person_id = person and t.account_id = viewer_account())
    or case viewer_role()
      when 'TRANSFER_COORDINATOR' then exists (
        select from manifest_entry e join movement m on m.id = e.movement_id
        where e.person_id = person and e.open and viewer_account() in (m.planned_by, e.added_by))
      when 'DECISION_AUTHORITY' then exists (
        select from repatriation_request r where r.person_id = person
          and r.state in ('DECISION_PENDING', 'APPROVED', 'DECLINED', 'REVIEW_REQUESTED', 'READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED', 'IN_TRANSIT'))
      when 'LEGAL_OFFICER' then exists (
        select from non_refoulement_finding f where f.person_id = person and f.confirmed_by is null and f.superseded_at is null)
        or exists (select from handoff h where h.person_id = person and h.state = 'LEGAL_REVIEW')
        or exists (select from age_determination a where a.person_id = person and a.proposed_by is not null and a.confirmed_by is null)
      when 'DATA_PROTECTION_OFFICER' then category = 'EVIDENCE' and exists (
        select from handoff h where h.person_id = person and h.state = 'DATA_PROTECTION_CLEARANCE')
      else false
    end
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger case_event_append_only before update or delete or truncate on case_event execute function refuse_change();
create trigger audit_entry_append_only before update or delete or truncate on audit_entry execute function refuse_change();
create trigger evidence_custody_event_append_only before update or delete or truncate on evidence_custody_event execute function refuse_change();

-- Listeners learn ids only.
create function announce_outbox() returns trigger language plpgsql as $$
begin
  perform pg_notify('repatria_outbox', (select max(id)::text from added));
  return null;
end
$$;
create trigger outbox_announced after insert on outbox referencing new table as added for each statement execute function announce_outbox();
`;
