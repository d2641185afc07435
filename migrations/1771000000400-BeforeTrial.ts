import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES_OF_PERSONS = ['pretrial_act', 'prior_adjudication', 'adjudication_recognition', 'fact_comparison'];
const STAGES_OF_ACT = `('PERSON_INFORMED', 'CHARGE_SHEET_SERVED', 'DISCLOSURE', 'HEARING_NOTICE')`;

/** What comes before a trial (ICCPR Art. 14(3)), earlier judgments of the person (Art. 14(7)), and charges in depth (Art. 15). */
export class BeforeTrial1771000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of TABLES_OF_PERSONS) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert, update on ${table} to repatria_system`);
      await runner.query(`create policy staff_reads on ${table} for select to repatria_staff
        using (not coalesce((select true from case_exclusion x where x.person_id = ${table}.person_id and x.account_id = viewer_account() limit 1), false))`);
      await runner.query(`grant select on ${table} to repatria_staff`);
    }
    await runner.query(FACTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
create table pretrial_act (
  id uuid primary key,
  proceeding_id uuid not null references proceeding,
  person_id uuid not null references person,
  kind text not null check (kind in ${STAGES_OF_ACT}),
  occurred_at timestamptz not null,
  lang text,
  interpreter text,
  counsel_asked boolean not null default false,
  hearing_id uuid references hearing,
  reference text,
  late_reasons text check (length(late_reasons) >= 20),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  constraint told_in_a_language check (kind not in ('PERSON_INFORMED', 'CHARGE_SHEET_SERVED') or lang is not null),
  constraint notice_of_a_hearing check ((kind = 'HEARING_NOTICE') = (hearing_id is not null)),
  -- I-43, with the minute that clocks of portals may run ahead.
  constraint act_before_its_record check (occurred_at <= recorded_at + interval '1 minute')
);
create index pretrial_act_proceeding on pretrial_act (proceeding_id);
create index pretrial_act_person on pretrial_act (person_id);

create table prior_adjudication (
  id uuid primary key,
  person_id uuid not null references person,
  forum text not null check (forum <> ''),
  forum_kind text not null check (forum_kind in ('STATE', 'INTERNATIONAL', 'NON_STATE')),
  recognised_as text not null check (recognised_as in ('RECOGNISED', 'UNDETERMINED', 'NOT_RECOGNISED')),
  outcome text not null check (outcome in ('CONVICTED', 'ACQUITTED', 'DISMISSED', 'PARDONED')),
  final boolean not null,
  decided text not null,
  acts_description text not null check (length(acts_description) >= 20),
  act_period text,
  sentence text,
  served text not null check (served in ('NO_SENTENCE', 'NOT_SERVED', 'PARTLY', 'WHOLE', 'NOT_KNOWN')),
  source text not null check (source <> ''),
  -- The case that was handed over and judged there (I-27).
  proceeding_id uuid references proceeding,
  -- A finding made before this instant did not see the judgment as it stands.
  stands_since timestamptz not null,
  version integer not null default 1,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  -- Files of former non-State courts are kept for the comparison alone: they bind nobody (domain 0.5).
  constraint non_state_file_not_recognised check (forum_kind <> 'NON_STATE' or recognised_as = 'NOT_RECOGNISED'),
  constraint only_a_conviction_is_served check (outcome in ('CONVICTED', 'PARDONED') or served = 'NO_SENTENCE')
);
create index prior_adjudication_person on prior_adjudication (person_id);

create table adjudication_recognition (
  id uuid primary key,
  adjudication_id uuid not null references prior_adjudication,
  person_id uuid not null references person,
  country text not null references origin_country (code),
  recognised boolean not null,
  basis text not null check (basis <> ''),
  decided_at timestamptz not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null
);
create index adjudication_recognition_of on adjudication_recognition (adjudication_id);
create index adjudication_recognition_person on adjudication_recognition (person_id);

create table fact_comparison (
  id uuid primary key,
  finding_id uuid not null references ne_bis_in_idem_finding,
  adjudication_id uuid not null references prior_adjudication,
  person_id uuid not null references person,
  facts text not null check (facts in ('SAME', 'PARTLY_SAME', 'DIFFERENT')),
  reasoning text not null check (length(reasoning) >= 20),
  unique (finding_id, adjudication_id)
);
create index fact_comparison_adjudication on fact_comparison (adjudication_id);
create index fact_comparison_person on fact_comparison (person_id);

create function bar_rests_on_judgment() returns trigger language plpgsql as $$
begin
  if (select n.result from ne_bis_in_idem_finding n where n.id = new.finding_id) = 'NO_BAR' and new.facts = 'SAME'
    and exists (select from prior_adjudication a where a.id = new.adjudication_id and a.final and a.recognised_as = 'RECOGNISED') then
    raise exception 'the same facts were finally judged by a recognised forum' using errcode = 'check_violation', constraint = 'bar_rests_on_judgment';
  end if;
  return new;
end
$$;
create trigger bar_rests_on_judgment before insert on fact_comparison for each row execute function bar_rests_on_judgment();

alter table charge
  add column law_in_force_since date,
  add column penalty_min text,
  add column penalty_max text,
  add column life_possible boolean not null default false,
  add column minimum_age smallint;
-- ICCPR Art. 6(5), I-06: whoever may have been below eighteen is never threatened with death. Older rows stay as they were recorded.
alter table charge add constraint no_death_for_acts_below_eighteen check (not (death_possible and age_at_act_min < 18)) not valid;
-- I-08: a charge on an act below the effective minimum age cannot be written.
alter table charge add constraint charged_at_punishable_age check (minimum_age is null or age_at_act_min is null or age_at_act_min >= minimum_age);
-- I-08: what is for the record alone carries no charge.
create function no_charge_on_record_only() returns trigger language plpgsql as $$
begin
  if (select c.observed_external from proceeding c where c.id = new.proceeding_id) then
    raise exception 'I-08: the case is entered for the record alone' using errcode = 'check_violation', constraint = 'no_charge_on_record_only';
  end if;
  return new;
end
$$;
create trigger no_charge_on_record_only before insert on charge for each row execute function no_charge_on_record_only();
`;

const FACTS = `
create or replace view guard_facts_proceeding as
select c.id as proceeding_id, c.person_id, c.stage, c.stage_before_suspension, c.observed_external,
  c.person_informed_at is not null as person_informed,
  exists (select from counsel_appointment a where a.person_id = c.person_id and a.ended_at is null) as counsel_appointed,
  coalesce(p.youngest_at_act < greatest(14, coalesce(c.minimum_age, 0)), false) as below_minimum_age,
  coalesce(p.youngest_at_act < 18 or p.youngest_now < 18, false) or p.age_doubt_open as child_or_in_doubt,
  p.age_doubt_open,
  -- A judgment that came to light after the finding was never compared: there is no finding then.
  case when n.recorded_at < prior.last_at then null else n.result end as ne_bis_in_idem,
  charges.last_at is not null as charged,
  j.verdict, j.appeal_until,
  exists (select from handoff h where h.proceeding_id = c.id and h.state in ('ACKNOWLEDGED', 'ACTED_ON', 'CLOSED')) as handoff_acknowledged,
  exists (select from hearing x where x.proceeding_id = c.id and x.disposition is null) as hearing_due,
  exists (select from handoff h join handoff_feedback f on f.handoff_id = h.id where h.proceeding_id = c.id and f.final) as final_outcome_reported,
  coalesce((select h.state in ('RECALLED', 'REJECTED') from handoff h where h.proceeding_id = c.id order by h.created_at desc, h.id desc limit 1), false) as handoff_taken_back,
  c.forum, c.informed_lang, c.interpreter is not null as interpreter_named,
  exists (select from pretrial_act t where t.proceeding_id = c.id and t.counsel_asked) as counsel_asked,
  sheet.lang as charge_sheet_lang, sheet.interpreter is not null as charge_sheet_interpreted,
  (select min(t.occurred_at) from pretrial_act t
    where t.proceeding_id = c.id and t.kind = 'DISCLOSURE' and t.recorded_at >= charges.last_at) as disclosed_at,
  notice.occurred_at as notice_at, notice.scheduled_at as noticed_hearing_at,
  coalesce(prior.adjudications, 0) as prior_adjudications
from proceeding c
join guard_facts_person p on p.person_id = c.person_id
left join lateral (select f.result, f.recorded_at from ne_bis_in_idem_finding f where f.proceeding_id = c.id order by f.recorded_at desc, f.id desc limit 1) n on true
left join lateral (select x.verdict, x.appeal_until from judgment x where x.proceeding_id = c.id order by x.delivered_at desc, x.recorded_at desc limit 1) j on true
left join lateral (select max(a.stands_since) as last_at, count(*)::int as adjudications from prior_adjudication a where a.person_id = c.person_id) prior on true
left join lateral (select max(x.recorded_at) as last_at from charge x where x.proceeding_id = c.id and x.status in ('LAID', 'AMENDED', 'PROVEN')) charges on true
left join lateral (
  select t.lang, t.interpreter from pretrial_act t
  where t.proceeding_id = c.id and t.kind = 'CHARGE_SHEET_SERVED' and t.recorded_at >= charges.last_at
  order by t.recorded_at desc, t.id desc limit 1
) sheet on true
left join lateral (
  -- The notice that left the most time.
  select t.occurred_at, x.scheduled_at from pretrial_act t join hearing x on x.id = t.hearing_id
  where t.proceeding_id = c.id and t.kind = 'HEARING_NOTICE' and coalesce(x.disposition, 'HELD') = 'HELD'
  order by x.scheduled_at - t.occurred_at desc limit 1
) notice on true;

create or replace view guard_facts_handoff as
select h.id as handoff_id, h.person_id, h.country, h.state, h.route, h.receiving_authority,
  coalesce(p.youngest_at_act < greatest(14, coalesce(o.minimum_criminal_age, 0)), false) as below_minimum_age,
  p.age_doubt_open,
  o.is_state,
  h.country = (select value from setting where name = 'custodial_state') as to_custodial_state,
  exists (select from consular_record r where r.person_id = h.person_id and r.country = h.country and r.fears_state) as fears_state,
  o.data_transfer_basis,
  (select count(*)::int from jsonb_array_elements(h.checklist) c where not (c ->> 'present')::boolean) as checklist_missing,
  h.statement_of_facts is not null as facts_stated,
  'NO_DEATH_PENALTY' = any(h.use_limitations) as death_penalty_excluded,
  packed.*,
  (select count(*)::int from evidence_item e where e.person_id = h.person_id and e.exculpatory and e.status not in ('DISPOSED', 'EXCLUDED')
    and not exists (select from handoff_item i where i.handoff_id = h.id and i.package_version = h.package_version and i.evidence_id = e.id)
  ) as exculpatory_missing,
  h.transfer_basis is not null as transfer_basis_stated,
  h.submitted_by, h.legally_cleared_by, h.sealed_by,
  coalesce((select c.observed_external from proceeding c where c.id = h.proceeding_id), false) as record_only,
  -- The last finding in each case of the person; with a case of its own, that case alone.
  coalesce((select bool_or(last.result = 'BARRED') from (
    select distinct on (n.proceeding_id) n.result from ne_bis_in_idem_finding n
    where n.person_id = h.person_id and n.proceeding_id = coalesce(h.proceeding_id, n.proceeding_id)
    order by n.proceeding_id, n.recorded_at desc, n.id desc) last), false) as ne_bis_barred,
  exists (select from prior_adjudication a where a.person_id = h.person_id and a.recognised_as <> 'NOT_RECOGNISED'
    and not exists (select from fact_comparison f where f.adjudication_id = a.id)) as adjudication_uncompared
from handoff h
join origin_country o on o.code = h.country
join guard_facts_person p on p.person_id = h.person_id
cross join lateral (
  select count(*)::int as items,
    (count(*) filter (where e.status <> 'IN_CUSTODY'))::int as items_not_in_custody,
    (count(*) filter (where e.legality = 'EXCLUDED'))::int as items_excluded,
    (count(*) filter (where e.originator_consent = false))::int as items_without_consent,
    (count(*) filter (where e.cat15))::int as items_cat15,
    (count(*) filter (where f.chain_broken))::int as items_chain_broken,
    (count(*) filter (where e.sha256 <> i.sha256))::int as items_changed,
    (count(*) filter (where e.witness_annex))::int as items_witness_annex
  from handoff_item i
  join evidence_item e on e.id = i.evidence_id
  join guard_facts_evidence f on f.evidence_id = e.id
  where i.handoff_id = h.id and i.package_version = h.package_version
) packed;
`;
