import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C.9: for a child a guardian or a legal representative answers; what a child itself wants stands with its views. */
export class ChildrenConsentThroughOthers1771000000634 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FACTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const FACTS = `
create or replace view guard_facts_child_case as
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
  coalesce((select r.fears_state from consular_record r where r.person_id = c.person_id and r.country = c.country), false) as fears_state,
  c.urgent,
  (select count(*)::int from family_trace t where t.child_case_id = c.id and t.status = 'OPEN') as traces_open,
  (select m.status from manifest_entry e join movement m on m.id = e.movement_id where e.person_id = c.person_id and e.open limit 1) as listed_on,
  (select counts_as_child(p) from person p where p.id = c.person_id) as child,
  c.consent_by
from child_case c;
`;
