import type { MigrationInterface, QueryRunner } from 'typeorm';

/** I-36: what keeps a child with its family stands on the record that stays before the other goes. */
export class FamiliesBeforeMerges1771000000633 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FACTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** As in PersonMerges, with the family: what would be lost or left behind if `one` pointed to `other` from now on. */
const obstacles = (one: string, other: string) => `array_remove(array[
  case when exists (select from repatriation_request r where r.person_id = ${one}
    and r.state not in ('CLOSED', 'LAPSED', 'WITHDRAWN', 'SUPERSEDED', 'ABATED', 'DECLINED')) then 'OPEN_REQUEST' end,
  case when exists (select from nationality_claim c where c.person_id = ${one} and c.status in ('SUBMITTED', 'ACKNOWLEDGED')) then 'OPEN_CLAIM' end,
  case when exists (select from manifest_entry e where e.person_id = ${one} and e.open) then 'OPEN_MANIFEST' end,
  case when exists (select from handoff h where h.person_id = ${one} and h.state not in ('CLOSED', 'RECALLED')) then 'OPEN_HANDOFF' end,
  case when exists (select from proceeding l where l.person_id = ${one}
    and l.stage not in ('CLOSED_NO_CASE', 'ACQUITTED', 'DISMISSED', 'FINAL', 'COMPLETED')) then 'OPEN_PROCEEDING' end,
  case when exists (select from child_case k where k.person_id = ${one} and k.state <> 'CLOSED') then 'OPEN_CHILD_CASE' end,
  case when exists (select from correction k where k.person_id = ${one} and k.status = 'REQUESTED') then 'OPEN_CORRECTION' end,
  case when exists (select from person p where p.merged_into = ${one}) then 'ABSORBED_OTHERS' end,
  case when exists (select from nationality_claim c where c.person_id = ${one}
    and not exists (select from nationality_claim x where x.person_id = ${other} and x.country = c.country)) then 'UNSHARED_CLAIM' end,
  case when exists (select from consular_record k where k.person_id = ${one} and k.fears_state
    and not exists (select from consular_record x where x.person_id = ${other} and x.country = k.country and x.fears_state)) then 'UNSHARED_FEAR' end,
  case when exists (select from non_refoulement_finding f join repatriation_request r on r.id = f.request_id
    where f.person_id = ${one} and f.finding = 'REAL_RISK' and f.superseded_at is null
    and not exists (select from non_refoulement_finding x join repatriation_request y on y.id = x.request_id
      where x.person_id = ${other} and x.finding = 'REAL_RISK' and x.superseded_at is null and y.country = r.country)) then 'UNSHARED_RISK' end,
  case when (select p.age_status from person p where p.id = ${one}) in ('DOUBT_RAISED', 'UNDETERMINED', 'DETERMINED_CHILD')
    and (select p.age_status from person p where p.id = ${other}) in ('NOT_IN_DOUBT', 'DETERMINED_ADULT') then 'UNSHARED_AGE' end,
  case when exists (select from ne_bis_in_idem_finding n where n.person_id = ${one})
    and not exists (select from ne_bis_in_idem_finding n where n.person_id = ${other}) then 'UNSHARED_ADJUDICATION' end,
  case when exists (select from case_exclusion k where k.person_id = ${one}
    and not exists (select from case_exclusion x where x.person_id = ${other} and x.account_id = k.account_id)) then 'UNSHARED_EXCLUSION' end,
  case when exists (select from family_unit_member m where m.person_id = ${one} and m.left_at is null
      and not exists (select from family_unit_member x where x.person_id = ${other} and x.family_unit_id = m.family_unit_id and x.left_at is null))
    or exists (select from guardianship g where g.person_id = ${one} and g.ended_at is null
      and not exists (select from guardianship x where x.person_id = ${other} and x.ended_at is null)) then 'UNSHARED_FAMILY' end
], null)`;

const FACTS = `
create or replace view guard_facts_duplicate as
select d.id as candidate_id, d.status, d.person_a, d.person_b, d.first_by,
  (select a.role from account a where a.id = d.first_by) as first_role,
  (select a.role from account a where a.id = d.decided_by) as decided_role,
  (select m.merged_by from person_merge m where m.candidate_id = d.id and m.undone_at is null) as merged_by,
  a.kind = b.kind as same_kind,
  exists (select from custody_episode x join custody_episode y on y.person_id = d.person_b and y.ended_at is null
    where x.person_id = d.person_a and x.ended_at is null and x.facility_id <> y.facility_id) as custody_conflict,
  exists (select from biometric_enrolment x join biometric_enrolment y on y.person_id = d.person_b and y.modality = x.modality and y.failure_reason is null
    where x.person_id = d.person_a and x.failure_reason is null) as comparable,
  (select c.result from biometric_comparison c
    where (c.person_id, c.other_person_id) in ((d.person_a, d.person_b), (d.person_b, d.person_a)) and c.result in ('MATCH', 'NO_MATCH')
    order by c.compared_at desc, c.recorded_at desc limit 1) as comparison,
  ${obstacles('d.person_a', 'd.person_b')} as obstacles_a,
  ${obstacles('d.person_b', 'd.person_a')} as obstacles_b
from duplicate_candidate d
join person a on a.id = d.person_a
join person b on b.id = d.person_b;
`;
