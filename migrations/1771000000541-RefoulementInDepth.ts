import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dangers one by one, sources with their grades, information on a State that ends what was found before it (domain A.4; I-07, I-32). */
export class RefoulementInDepth1771000000541 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['refoulement_risk', 'refoulement_source', 'country_information']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert on ${table} to repatria_system`);
      const seen =
        table === 'country_information'
          ? 'true'
          : `not coalesce((select true from case_exclusion x where x.person_id = ${table}.person_id and x.account_id = viewer_account() limit 1), false)`;
      await runner.query(`create policy staff_reads on ${table} for select to repatria_staff using (${seen})`);
      await runner.query(`grant select on ${table} to repatria_staff`);
      await runner.query(
        `create trigger ${table}_append_only before update or delete or truncate on ${table} execute function refuse_change()`,
      );
    }
    await runner.query(SAFEGUARDS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** Admiralty grades; an assessment has an author and an end (I-32). */
const GRADED = `
  title text not null check (title <> ''),
  author text not null check (author <> ''),
  published_on date not null,
  kind text not null check (kind in ('FACT', 'ASSESSMENT')),
  reliability text not null check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
  credibility integer not null check (credibility between 1 and 6),
  valid_until date,
  check (kind = 'FACT' or valid_until > published_on)`;

const TABLES = `
alter table non_refoulement_finding
  add column counsel_notified_at timestamptz,
  add column appeal_until timestamptz;

create table refoulement_risk (
  id uuid primary key,
  finding_id uuid not null references non_refoulement_finding,
  person_id uuid not null references person,
  risk text not null check (risk in ('TORTURE', 'DEATH_PENALTY', 'UNFAIR_TRIAL', 'DISAPPEARANCE', 'ONWARD')),
  -- In the State that would receive the person, or where the person is held now: that is a reason to hurry and skips no check.
  direction text not null check (direction in ('RECEIVING', 'COMING_FROM')),
  level text not null check (level in ('NOT_SHOWN', 'POSSIBLE', 'REAL')),
  onward_country text references origin_country (code),
  reasoning text not null check (reasoning <> ''),
  unique (finding_id, risk, direction),
  check (onward_country is null or risk = 'ONWARD')
);
create index refoulement_risk_person on refoulement_risk (person_id);

create table refoulement_source (
  id uuid primary key,
  finding_id uuid not null references non_refoulement_finding,
  person_id uuid not null references person,${GRADED}
);
create index refoulement_source_finding on refoulement_source (finding_id);
create index refoulement_source_person on refoulement_source (person_id);

create table country_information (
  id uuid primary key,
  country text not null references origin_country (code),${GRADED},
  risks text[] not null check (cardinality(risks) > 0 and risks <@ array['TORTURE', 'DEATH_PENALTY', 'UNFAIR_TRIAL', 'DISAPPEARANCE', 'ONWARD']),
  -- About the State, never about a person.
  summary text not null check (summary <> ''),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null
);
create index country_information_country on country_information (country, recorded_at);

-- I-07: nobody confirms what was found before the newest information on the State.
create function finding_confirmed_on_what_is_known() returns trigger language plpgsql as $$
begin
  if exists (select from repatriation_request r join country_information i on i.country = r.country
    where r.id = new.request_id and i.recorded_at > new.recorded_at) then
    raise exception 'New information on the State was recorded after the finding.' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger finding_confirmed_on_what_is_known before update of confirmed_by on non_refoulement_finding
  for each row when (new.confirmed_by is not null and old.confirmed_by is null) execute function finding_confirmed_on_what_is_known();
`;

const SAFEGUARDS = `
create or replace view guard_facts_safeguards as
select r.id as request_id,
  (select json_build_object('assuranceId', f.assurance_id, 'requestId', f.request_id, 'personId', f.person_id, 'country', f.country, 'status', f.status,
      'recordedBy', f.recorded_by, 'monitoringBody', f.monitoring_body, 'monitoringMonths', f.monitoring_months,
      'factorsAnswered', f.factors_answered, 'visitsToMake', f.visits_to_make)
    from guard_facts_assurance f
    where f.assurance_id = (select a.id from assurance a where a.request_id = r.id and a.status = 'RECEIVED' order by a.recorded_at desc limit 1)) as awaiting_assurance,
  (select count(*)::int from assurance_visit v join assurance a on a.id = v.assurance_id where a.request_id = r.id and v.status <> 'MADE') as visits_to_make,
  (select count(*)::int from assurance_visit v join assurance a on a.id = v.assurance_id where a.request_id = r.id and v.status = 'PLANNED') as visits_planned,
  finding.recorded_at < (select max(i.recorded_at) from country_information i where i.country = r.country) is true as finding_outdated,
  finding.appeal_until as finding_appeal_until
from repatriation_request r
left join lateral (
  select f.recorded_at, f.appeal_until from non_refoulement_finding f where f.request_id = r.id and f.superseded_at is null limit 1
) finding on true`;
