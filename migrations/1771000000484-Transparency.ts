import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a report on data protection counts (LED Art. 24, 25, 35): disclosures by basis and recipient State, reads of class 3 and
 * above by who was not assigned to the case, recalls. Counts alone, of no person; the role that counts reads them.
 */
export class Transparency1771000000484 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
    for (const view of ['transparency_disclosure', 'transparency_sensitive_read']) {
      await runner.query(`alter view ${view} owner to repatria_system`);
      await runner.query(`grant select on ${view} to repatria_statistics`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create view transparency_disclosure as
select date_trunc('month', t.transferred_at at time zone 'UTC')::date as month, t.country, t.basis,
  count(*)::int as disclosures,
  count(distinct t.person_id)::int as persons,
  (count(*) filter (where t.recalled_at is not null))::int as recalled
from data_transfer t group by 1, 2, 3;

create view transparency_sensitive_read as
select date_trunc('month', a.at at time zone 'UTC')::date as month, a.role, a.purpose,
  count(*)::int as reads,
  (count(*) filter (where cardinality(a.subjects) > 0 and exists (
    select from unnest(a.subjects) s (person_id)
    where not exists (select from case_team c where c.person_id = s.person_id and c.account_id = a.account_id))))::int as without_assignment
from audit_entry a
where a.verb = 'CONSULTATION' and a.outcome = 'DONE' and a.field_classes && array[3, 4, 5, 6]::smallint[]
group by 1, 2, 3;
`;
