import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What ranks competing requests, whether a State may know of a competitor, and documents that were sent back (I-42, D.3.4, A.13). */
export class CompetitionAndChecklists1771000000542 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    const table = 'request_priority_facts';
    await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
    await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
    await runner.query(`grant select, insert, update on ${table} to repatria_system`);
    await runner.query(
      `create policy staff_reads on ${table} for select to repatria_staff
         using (not coalesce((select true from case_exclusion x where x.person_id = ${table}.person_id and x.account_id = viewer_account() limit 1), false))`,
    );
    await runner.query(`grant select on ${table} to repatria_staff`);
    const [before]: { text: string }[] = await runner.query(`select pg_get_viewdef('guard_facts_safeguards'::regclass) as text`);
    // The columns of before stay where they are; these come after them.
    await runner.query(`create or replace view guard_facts_safeguards as select before.*,
      r.extradition_ground,
      r.competitor_disclosed_at is not null as competitor_disclosed,
      exists (select from repatriation_request o where o.person_id = r.person_id and o.country <> r.country
        and o.state in ('SUBMITTED', 'REGISTERED', 'IN_REVIEW', 'ON_HOLD', 'DECISION_PENDING', 'APPROVED', 'REVIEW_REQUESTED', 'READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED', 'IN_TRANSIT')) as competitor_live,
      -- Documents that were sent back are not there until they are given again. Stands in for the list of guard_facts_request.
      array(select distinct d.kind from request_document d where d.request_id = r.id and d.returned_at is null) as documents,
      array(select distinct d.kind from request_document d where d.request_id = r.id and d.returned_at is not null) as documents_returned
      from (${before?.text.trim().replace(/;$/, '')}) before join repatriation_request r on r.id = before.request_id`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
create table request_priority_facts (
  id uuid primary key,
  request_id uuid not null references repatriation_request,
  person_id uuid not null references person,
  injured_state boolean not null,
  place_of_offence boolean not null,
  -- The longest term that the offence may carry, in years; null where it is not known.
  gravity_years integer check (gravity_years between 0 and 100),
  subsequent_surrender boolean not null,
  basis text not null check (basis <> ''),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  superseded_at timestamptz
);
create unique index request_priority_facts_current on request_priority_facts (request_id) where superseded_at is null;
create index request_priority_facts_person on request_priority_facts (person_id);

alter table request_ranking
  add column proposed_requests uuid[],
  add column proposal_basis text;

alter table repatriation_request
  add column extradition_ground text check (extradition_ground in ('ACCUSED', 'CONVICTED', 'CONVICTED_IN_ABSENTIA', 'CONVICTED_UNSENTENCED')),
  add column competitor_disclosed_at timestamptz,
  add column competitor_disclosed_by uuid references account,
  add column competitor_disclosure_reasons text,
  add constraint competitor_disclosed_by_decision check ((competitor_disclosed_at is null) = (competitor_disclosed_by is null)
    and (competitor_disclosed_at is null or length(competitor_disclosure_reasons) >= 20));

alter table request_document add column returned_at timestamptz, add column returned_by uuid references account;
`;
