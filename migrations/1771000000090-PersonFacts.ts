import type { MigrationInterface, QueryRunner } from 'typeorm';

const VIEWS = ['guard_facts_person', 'guard_facts_claim'];

/** Facts of the register's guards: one row per person and per claim, computed by the system role. */
export class PersonFacts1771000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
    for (const view of VIEWS) {
      await runner.query(`alter view ${view} owner to repatria_system`);
      await runner.query(`grant select on ${view} to repatria_staff, repatria_liaison`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
-- Ages by the benefit of the doubt: the youngest plausible. A conventional 1 January proves the year at most (I-46).
create view guard_facts_person as
select p.id as person_id, p.kind, p.identity_status, p.legal_status, p.track, p.age_status,
  p.identity_proposed_by, p.identity_court_order,
  extract(year from age(app_now()::date, b.latest))::int as youngest_now,
  extract(year from age(a.act, b.latest))::int as youngest_at_act,
  p.age_status in ('DOUBT_RAISED', 'UNDETERMINED') or (b.latest is null and p.age_status = 'NOT_IN_DOUBT') as age_doubt_open,
  exists (select from duplicate_candidate d where (d.person_a = p.id or d.person_b = p.id) and d.status in ('OPEN', 'AWAITING_SECOND')) as duplicate_open,
  (select count(distinct (s.kind, s.description))::int from identity_source s where s.person_id = p.id) as sources,
  exists (select from biometric_comparison c where c.person_id = p.id and c.kind = 'ONE_TO_ONE' and c.result = 'MATCH') as biometric_match,
  exists (select from nationality_claim n where n.person_id = p.id and n.status = 'CONFIRMED') as state_confirmed,
  d.doubt_raised_by, d.proposed_by as age_proposed_by, d.result as age_proposed_result
from person p
cross join lateral (
  select case when p.birth_conventional then make_date(extract(year from p.birth_latest)::int, 12, 31) else p.birth_latest end as latest
) b
cross join lateral (
  select coalesce(
    (select min(c.act_earliest) from charge c where c.person_id = p.id and c.status <> 'WITHDRAWN'),
    (select min(e.deprived_at)::date from custody_episode e where e.person_id = p.id)) as act
) a
left join age_determination d on d.person_id = p.id and d.confirmed_at is null;

create view guard_facts_claim as
select c.id as claim_id, c.person_id, c.country, c.status,
  c.country = (select value from setting where name = 'custodial_state') as to_custodial_state,
  o.is_state, o.data_transfer_basis,
  r.choice as consular_choice,
  coalesce(r.fears_state, false) as fears_state,
  c.first_answer, c.first_answer_by,
  exists (select from nationality_claim x where x.person_id = c.person_id and x.id <> c.id
    and x.status not in ('REFUTED', 'DEPRIVED', 'NO_REPLY')) as other_claim_stands
from nationality_claim c
join origin_country o on o.code = c.country
left join consular_record r on r.person_id = c.person_id and r.country = c.country;
`;
