import type { MigrationInterface, QueryRunner } from 'typeorm';

/** I-27: what the receiving State reported of a case that was transferred to it. Columns of a view are only ever appended. */
export class ProceedingOutcome1771000000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create or replace view guard_facts_proceeding as
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
  exists (select from hearing x where x.proceeding_id = c.id and x.disposition is null) as hearing_due,
  exists (select from handoff h join handoff_feedback f on f.handoff_id = h.id where h.proceeding_id = c.id and f.final) as final_outcome_reported,
  coalesce((select h.state in ('RECALLED', 'REJECTED') from handoff h where h.proceeding_id = c.id order by h.created_at desc, h.id desc limit 1), false) as handoff_taken_back
from proceeding c
join guard_facts_person p on p.person_id = c.person_id
left join lateral (select f.result from ne_bis_in_idem_finding f where f.proceeding_id = c.id order by f.recorded_at desc, f.id desc limit 1) n on true
left join lateral (select x.verdict, x.appeal_until from judgment x where x.proceeding_id = c.id order by x.delivered_at desc, x.recorded_at desc limit 1) j on true;
`;
