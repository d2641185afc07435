import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an erasure would do names the places in families too, and the relatives who were looked for. */
export class ErasurePlanOfFamilies1771000000635 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** A view beside `erasure_item`, which is made anew where a table comes to it. */
const SQL = `
create view erasure_plan with (security_invoker = true) as
select person_id, table_name, act, rows from erasure_item
union all
select person_id, 'family_trace'::text, 'ERASED'::text, count(*)::int from family_trace group by 1
union all
select person_id, 'family_unit_member'::text, 'ERASED'::text, count(*)::int from family_unit_member group by 1
union all
-- Of the child and of its guardian: either's goes with the erasure of the one.
select g.person_id, 'guardianship'::text, 'ERASED'::text, count(*)::int
from (select person_id from guardianship union all select guardian_id from guardianship where guardian_id is not null) g group by 1;
grant select on erasure_plan to repatria_staff;

create or replace view retention_dry_run_item with (security_invoker = true) as
select p.retention_category as category, i.table_name, i.act, count(distinct p.id)::int as persons, sum(i.rows)::int as rows
from person p
cross join lateral (select * from guard_facts_retention g where g.person_id = p.id) f
join erasure_plan i on i.person_id = p.id
where p.review_due_at <= app_now() and p.erased_at is null and p.merged_into is null and not f.on_hold and not f.open_case
group by 1, 2, 3;
`;
