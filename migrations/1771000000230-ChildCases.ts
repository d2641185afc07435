import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The case of a child or family, its panel, its opinions and its follow-ups (domain C.9). */
export class ChildCases1771000000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['child_case', 'best_interests_opinion', 'child_follow_up']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert, update, delete on ${table} to repatria_system`);
      await runner.query(
        `create policy staff_reads on ${table} for select to repatria_staff
           using (not coalesce((select true from case_exclusion x where x.person_id = ${table}.person_id and x.account_id = viewer_account() limit 1), false))`,
      );
      await runner.query(`grant select on ${table} to repatria_staff`);
    }
    for (const table of ['child_case', 'child_follow_up']) {
      const agreed =
        table === 'child_case'
          ? `child_case.state in ('CONSENTED', 'RECEPTION_CONFIRMED', 'TRAVEL', 'HANDED_TO_CHILD_AUTHORITY', 'FOLLOW_UP', 'CLOSED', 'WITHDRAWN') and `
          : '';
      await runner.query(
        `create policy liaison_reads on ${table} for select to repatria_liaison using (${agreed}${table}.country = viewer_country()
           and coalesce((select true from person_access a where a.person_id = ${table}.person_id and a.country = viewer_country() limit 1), false))`,
      );
      await runner.query(`grant select on ${table} to repatria_liaison`);
    }
    await runner.query(VIEW);
    await runner.query('alter view guard_facts_child_case owner to repatria_system');
    await runner.query('grant select on guard_facts_child_case to repatria_staff, repatria_liaison');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
create table child_case (
  id uuid primary key,
  ref text not null unique,
  person_id uuid not null references person,
  state text not null check (state in ('IDENTIFIED', 'PROTECTION_HOLD', 'CASE_OPENED', 'TRACING', 'ASSESSMENT', 'BID_PANEL', 'BID_DECIDED', 'CONSENTED', 'RECEPTION_CONFIRMED', 'TRAVEL', 'HANDED_TO_CHILD_AUTHORITY', 'FOLLOW_UP', 'CLOSED', 'REFUSED', 'WITHDRAWN', 'REASSESS', 'ALTERNATIVE_CARE')),
  unaccompanied boolean not null default false,
  urgent boolean not null default false,
  hold_reasons text,
  guardian_id uuid references person,
  trusted_adult text,
  siblings_checked boolean not null default false,
  birth_registration_needed boolean not null default false,
  case_worker uuid references account,
  country text references origin_country (code),
  views text,
  views_heard_alone boolean,
  screening text,
  panel uuid[] not null default '{}',
  option text check (option in ('RETURN_WITH_FAMILY', 'RETURN_TO_RELATIVES', 'RETURN_TO_CARE', 'STAY_WITH_FAMILY', 'ALTERNATIVE_CARE')),
  options_compared text,
  decision_reasons text,
  separates_from_parent boolean not null default false,
  independent_review text,
  decided_by uuid references account,
  decided_at timestamptz,
  consent_by text check (consent_by in ('GUARDIAN', 'LEGAL_REPRESENTATIVE', 'SELF')),
  consent_given boolean,
  consent_lang text,
  consent_interpreter text,
  consent_witness text,
  consent_at timestamptz,
  consent_withdrawn_at timestamptz,
  under_threat boolean not null default false,
  care_plan text,
  family_unity_plan text,
  school_and_health text,
  legal_identity text,
  reception_authority text,
  welfare_authority boolean not null default false,
  reception_confirmed_by uuid references account,
  reception_confirmed_at timestamptz,
  received_by uuid references account,
  received_officer text,
  handed_by uuid references account,
  handed_at timestamptz,
  reassess_reasons text,
  opened_by uuid not null references account,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1,
  -- I-11: no separation from a parent without an independent review.
  constraint separation_is_reviewed check (not separates_from_parent or decided_at is null or independent_review is not null),
  constraint handed_to_welfare check (handed_at is null or (welfare_authority and received_by is not null)),
  constraint handed_by_another check (handed_by <> received_by),
  check ((state = 'CLOSED') = (closed_at is not null))
);
create unique index child_case_open on child_case (person_id) where state <> 'CLOSED';
create index child_case_country on child_case (country);

create table best_interests_opinion (
  id uuid primary key,
  child_case_id uuid not null references child_case,
  person_id uuid not null references person,
  member uuid not null references account,
  option text not null check (option in ('RETURN_WITH_FAMILY', 'RETURN_TO_RELATIVES', 'RETURN_TO_CARE', 'STAY_WITH_FAMILY', 'ALTERNATIVE_CARE')),
  reasons text not null check (length(reasons) >= 20),
  given_at timestamptz not null,
  unique (child_case_id, member)
);

create table child_follow_up (
  id uuid primary key,
  child_case_id uuid not null references child_case,
  person_id uuid not null references person,
  country text not null,
  month smallint not null check (month in (1, 3, 6, 12)),
  held_at timestamptz not null,
  findings text not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  unique (child_case_id, month)
);
`;

const VIEW = `
create view guard_facts_child_case as
select c.id as child_case_id, c.person_id, c.state, c.country,
  c.guardian_id is not null or c.trusted_adult is not null as adult_named,
  c.siblings_checked,
  c.views is not null as views_recorded,
  c.screening is not null as screened,
  c.panel,
  exists (select from account a where a.id = any(c.panel) and a.role = 'CHILD_PROTECTION_OFFICER' and a.active) as panel_has_protection_officer,
  coalesce((select array_agg(o.member) from best_interests_opinion o where o.child_case_id = c.id), '{}') as opinions,
  c.option, c.separates_from_parent,
  c.independent_review is not null as independent_review,
  c.under_threat,
  c.care_plan is not null and c.family_unity_plan is not null and c.school_and_health is not null and c.legal_identity is not null as reception_planned,
  c.received_by, c.welfare_authority,
  (select count(*)::int from child_follow_up f where f.child_case_id = c.id) as follow_ups_held,
  coalesce((select r.fears_state from consular_record r where r.person_id = c.person_id and r.country = c.country), false) as fears_state
from child_case c;
`;
