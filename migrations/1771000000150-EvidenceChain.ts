import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * I-22 in the database: a link of a custody chain is refused unless it continues the chain. I-24: what is flagged under CAT
 * Art. 15 is seen by legal and data-protection officers alone. I-25 does not ask for what may be used for nothing
 * (docs/decisions/0004-excluded-exculpatory-items.md).
 */
export class EvidenceChain1771000000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const NOT_FLAGGED = `(not evidence_item.cat15 or viewer_role() in ('LEGAL_OFFICER', 'DATA_PROTECTION_OFFICER'))`;

const SQL = `
create function continue_custody_chain() returns trigger language plpgsql as $$
declare
  last evidence_custody_event;
begin
  select * into last from evidence_custody_event where evidence_id = new.evidence_id order by seq desc limit 1;
  if new.seq <> coalesce(last.seq, 0) + 1
    or new.prev_event_hash is distinct from last.event_hash
    or new.from_holder is distinct from last.to_holder
    or new.occurred_at < last.occurred_at then
    raise exception 'I-22: event % does not continue the custody chain of item %', new.seq, new.evidence_id using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger evidence_custody_event_continues before insert on evidence_custody_event for each row execute function continue_custody_chain();

create policy cat15_staff on evidence_item as restrictive for select to repatria_staff using (${NOT_FLAGGED});
create policy cat15_states on evidence_item as restrictive for select to repatria_liaison using (not evidence_item.cat15);
create policy cat15_staff on evidence_custody_event as restrictive for select to repatria_staff
  using (exists (select from evidence_item where evidence_item.id = evidence_custody_event.evidence_id));

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
`;
