import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a judgment says of a charge counts once it is final, and then it counts: a charge that was not proven in the first instance
 * may still carry death (I-06), and acts of which somebody was finally acquitted are not handed over for another trial (I-28).
 */
export class VerdictsTakeEffect1771000000606 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const [row] = (await runner.query(`select pg_get_viewdef('guard_facts_request'::regclass, true) as text`)) as { text: string }[];
    const ended = /(\w+)\.status <> ALL \(ARRAY\['WITHDRAWN'::text, 'DISMISSED'::text, 'NOT_PROVEN'::text\]\)/g;
    if (!row || !ended.test(row.text)) throw new Error('guard_facts_request does not ask about charges where it did.');
    await runner.query(
      `create or replace view guard_facts_request as ${row.text.replace(
        ended,
        `($& or $1.status <> 'WITHDRAWN' and exists (select from judgment j where j.id = $1.judgment_id and j.final_at is null))`,
      )}`,
    );
    await runner.query(ACTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const ACTS = `
-- I-28: what a State says it charges, measured by the acts that were handed over; of those finally not proven none was. Null where no act is on record.
create or replace function acts_outside_handoff(of_handoff uuid, earliest date, latest date)
returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select case when count(*) > 0 then not coalesce(
    daterange(earliest, latest, '[]') <@ range_agg(daterange(x.act_earliest, x.act_latest, '[]')) filter (where x.status not in ('NOT_PROVEN', 'DISMISSED')
      or not exists (select from judgment j where j.id = x.judgment_id and j.final_at is not null)), false) end
  from handoff h join charge x on x.person_id = h.person_id and x.proceeding_id = coalesce(h.proceeding_id, x.proceeding_id)
  where h.id = of_handoff and x.status <> 'WITHDRAWN'
$$;
`;
