import type { MigrationInterface, QueryRunner } from 'typeorm';

const FACTORS = [
  'TERMS_DISCLOSED',
  'TERMS_SPECIFIC',
  'GIVER_BINDS_STATE',
  'LOCAL_AUTHORITIES_BOUND',
  'TREATMENT_UNLAWFUL_THERE',
  'TREATY_STATE',
  'RELATIONS_AND_RECORD',
  'OBJECTIVE_VERIFICATION',
  'PROTECTION_AGAINST_TORTURE',
  'EARLIER_ILL_TREATMENT',
  'EXAMINED_BY_COURTS',
];
const listed = FACTORS.map((factor) => `'${factor}'`).join(', ');

/** The eleven questions about an assurance, its plan of visits and the visits themselves (domain A.4, C.12). */
export class AssurancesInDepth1771000000540 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['assurance_factor', 'assurance_visit']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert, update on ${table} to repatria_system`);
      await runner.query(
        `create policy staff_reads on ${table} for select to repatria_staff
           using (not coalesce((select true from case_exclusion x where x.person_id = ${table}.person_id and x.account_id = viewer_account() limit 1), false))`,
      );
      await runner.query(`grant select on ${table} to repatria_staff`);
      // A State reads what it said of itself, and the days of visits to its own places; never how it was judged.
      const itsOwn = table === 'assurance_factor' ? `assurance_factor.side = 'STATE' and ` : '';
      await runner.query(
        `create policy liaison_reads on ${table} for select to repatria_liaison using (${itsOwn}${table}.country = viewer_country()
           and coalesce((select true from person_access a where a.person_id = ${table}.person_id and a.country = viewer_country() limit 1), false))`,
      );
      await runner.query(`grant select on ${table} to repatria_liaison`);
    }
    await runner.query(`create policy statistics_reads on assurance_visit for select to repatria_statistics using (true)`);
    await runner.query(`grant select on assurance_visit to repatria_statistics`);
    for (const [view, text] of [
      ['guard_facts_assurance', ASSURANCE],
      ['guard_facts_safeguards', SAFEGUARDS],
    ] as const) {
      await runner.query(`create view ${view} as ${text}`);
      await runner.query(`alter view ${view} owner to repatria_system`);
      await runner.query(`grant select on ${view} to repatria_staff, repatria_liaison`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
alter table assurance
  add column monitoring_months integer check (monitoring_months between 12 and 24),
  add column valid_until timestamptz,
  add column requested_by uuid references account,
  add column requested_at timestamptz,
  add column rejected_by uuid references account,
  add column rejected_at timestamptz,
  add column reject_reasons text,
  add column breached_at timestamptz,
  add column breach_reasons text,
  add column expired_at timestamptz;
alter table assurance alter column giver drop not null, alter column binds_state drop not null;

create table assurance_factor (
  id uuid primary key,
  assurance_id uuid not null references assurance,
  person_id uuid not null references person,
  country text not null,
  factor text not null check (factor in (${listed})),
  -- The giver speaks for itself; the custodial side judges.
  side text not null check (side in ('STATE', 'CUSTODIAL')),
  answer text not null check (answer in ('FAVOURABLE', 'PARTLY', 'UNFAVOURABLE', 'NOT_ESTABLISHED')),
  reasoning text not null check (reasoning <> ''),
  answered_by uuid not null references account,
  answered_at timestamptz not null,
  superseded_at timestamptz
);
create unique index assurance_factor_current on assurance_factor (assurance_id, factor, side) where superseded_at is null;
create index assurance_factor_person on assurance_factor (person_id);

alter table assurance drop column factors;

create table assurance_visit (
  id uuid primary key,
  assurance_id uuid not null references assurance,
  person_id uuid not null references person,
  country text not null,
  due_at timestamptz not null,
  status text not null default 'PLANNED' check (status in ('PLANNED', 'MADE', 'MISSED')),
  visited_at timestamptz,
  -- A body and a function, never a private person.
  visitor text,
  private_interview boolean,
  findings text,
  concern boolean,
  recorded_by uuid references account,
  recorded_at timestamptz,
  unique (assurance_id, due_at),
  check ((status = 'MADE') = (visited_at is not null)),
  check (status <> 'MADE' or (visitor is not null and private_interview is not null and findings is not null and concern is not null and recorded_by is not null)),
  check (visited_at <= recorded_at)
);
create index assurance_visit_person on assurance_visit (person_id);

alter table assurance
  add constraint assurance_given check (status in ('REQUESTED', 'REJECTED', 'EXPIRED') or (giver is not null and binds_state is not null)),
  add constraint assurance_rejected_with_reasons check ((status = 'REJECTED') <= (rejected_by is not null and reject_reasons is not null)),
  add constraint assurance_breached_with_reasons check ((status = 'BREACHED') <= (breached_at is not null and breach_reasons is not null)) not valid;

-- I-05: nobody accepts an assurance that nobody monitors, or whose eleven questions were begun and not all answered.
create function assurance_accepted_in_full() returns trigger language plpgsql as $$
begin
  if new.accepted_by is null or new.monitoring_body is null
    or (select count(*) from assurance_factor f where f.assurance_id = new.id and f.side = 'CUSTODIAL' and f.superseded_at is null)
      not in (0, ${FACTORS.length}) then
    raise exception 'An assurance is accepted by a second person, when somebody monitors it, and its eleven questions are answered all or not at all.' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create constraint trigger assurance_accepted_in_full after insert or update of status on assurance
  deferrable initially immediate for each row when (new.status = 'ACCEPTED') execute function assurance_accepted_in_full();
`;

const ASSURANCE = `
select a.id as assurance_id, a.request_id, a.person_id, a.country, a.status, a.recorded_by, a.monitoring_body, a.monitoring_months,
  (select count(*)::int from assurance_factor f where f.assurance_id = a.id and f.side = 'CUSTODIAL' and f.superseded_at is null) as factors_answered,
  (select count(*)::int from assurance_visit v where v.assurance_id = a.id and v.status <> 'MADE') as visits_to_make
from assurance a`;

/** Facts of a request's safeguards, beside guard_facts_request. */
const SAFEGUARDS = `
select r.id as request_id,
  (select json_build_object('assuranceId', f.assurance_id, 'requestId', f.request_id, 'personId', f.person_id, 'country', f.country, 'status', f.status,
      'recordedBy', f.recorded_by, 'monitoringBody', f.monitoring_body, 'monitoringMonths', f.monitoring_months,
      'factorsAnswered', f.factors_answered, 'visitsToMake', f.visits_to_make)
    from guard_facts_assurance f
    where f.assurance_id = (select a.id from assurance a where a.request_id = r.id and a.status = 'RECEIVED' order by a.recorded_at desc limit 1)) as awaiting_assurance,
  (select count(*)::int from assurance_visit v join assurance a on a.id = v.assurance_id where a.request_id = r.id and v.status <> 'MADE') as visits_to_make,
  (select count(*)::int from assurance_visit v join assurance a on a.id = v.assurance_id where a.request_id = r.id and v.status = 'PLANNED') as visits_planned
from repatriation_request r`;
