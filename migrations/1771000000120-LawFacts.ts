import type { MigrationInterface, QueryRunner } from 'typeorm';

const VIEWS = ['guard_facts_evidence', 'guard_facts_handoff', 'guard_facts_proceeding'];

/** Facts of the guards of evidence, handoffs and proceedings: one row each, computed by the system role. */
export class LawFacts1771000000120 implements MigrationInterface {
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
-- I-22: numbered from 1 without a gap, each event linked to the last by digest, holder and time, the last digest the item's.
create view guard_facts_evidence as
select e.id as evidence_id, e.person_id, e.status, e.sha256, e.custodian, e.cat15,
  coalesce(chain.broken, true) as chain_broken,
  coalesce(chain.last_seq, 0) as last_seq,
  last.event_hash as last_event_hash, last.occurred_at as last_at, last.to_holder as last_holder
from evidence_item e
left join lateral (
  select max(c.seq) as last_seq,
    max(c.seq) <> count(*) or bool_or(c.seq > 1 and (c.prev_event_hash is distinct from c.before_hash
      or c.from_holder is distinct from c.before_holder or c.occurred_at < c.before_at)) as broken
  from (select seq, prev_event_hash, from_holder, occurred_at,
      lag(event_hash) over w as before_hash, lag(to_holder) over w as before_holder, lag(occurred_at) over w as before_at
    from evidence_custody_event where evidence_id = e.id window w as (order by seq)) c
) chain on true
left join evidence_custody_event last on last.evidence_id = e.id and last.seq = chain.last_seq;

create view guard_facts_handoff as
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
  (select count(*)::int from evidence_item e where e.person_id = h.person_id and e.exculpatory and e.status <> 'DISPOSED'
    and not exists (select from handoff_item i where i.handoff_id = h.id and i.package_version = h.package_version and i.evidence_id = e.id)
  ) as exculpatory_missing,
  h.transfer_basis is not null as transfer_basis_stated,
  h.submitted_by, h.legally_cleared_by, h.sealed_by
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

create view guard_facts_proceeding as
select c.id as proceeding_id, c.person_id, c.stage, c.stage_before_suspension, c.observed_external,
  c.person_informed_at is not null as person_informed,
  exists (select from counsel_appointment a where a.person_id = c.person_id) as counsel_appointed,
  coalesce(p.youngest_at_act < greatest(14, coalesce(c.minimum_age, 0)), false) as below_minimum_age,
  coalesce(p.youngest_at_act < 18 or p.youngest_now < 18, false) or p.age_doubt_open as child_or_in_doubt,
  p.age_doubt_open,
  n.result as ne_bis_in_idem,
  exists (select from charge x where x.proceeding_id = c.id and x.status in ('LAID', 'AMENDED', 'PROVEN')) as charged,
  j.verdict, j.appeal_until,
  exists (select from handoff h where h.proceeding_id = c.id and h.state in ('ACKNOWLEDGED', 'ACTED_ON', 'CLOSED')) as handoff_acknowledged,
  exists (select from hearing x where x.proceeding_id = c.id and x.disposition is null) as hearing_due
from proceeding c
join guard_facts_person p on p.person_id = c.person_id
left join lateral (select f.result from ne_bis_in_idem_finding f where f.proceeding_id = c.id order by f.recorded_at desc, f.id desc limit 1) n on true
left join lateral (select x.verdict, x.appeal_until from judgment x where x.proceeding_id = c.id order by x.delivered_at desc, x.recorded_at desc limit 1) j on true;
`;
