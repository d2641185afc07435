import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a judgment says of each charge; and ages by dates of birth that stand for a year alone, where requests are asked (I-46). */
export class VerdictPerCharge1771000000601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERDICTS);
    await replaceIn(
      runner,
      'guard_facts_proceeding',
      /(\w+)\.status = ANY \(ARRAY\['LAID'::text, 'AMENDED'::text, 'PROVEN'::text\]\)/,
      // A charge that was not proven stays one: the case can be appealed and tried again.
      `$1.status <> 'WITHDRAWN'::text`,
    );
    await replaceIn(
      runner,
      'guard_facts_request',
      /p\.birth_latest(::timestamp with(?:out)? time zone)?\)\)::integer AS at_act/,
      'CASE WHEN p.birth_conventional THEN make_date(EXTRACT(year FROM p.birth_latest)::integer, 12, 31) ELSE p.birth_latest END$1))::integer AS at_act',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** One expression of a view changes, whoever extended it before. */
async function replaceIn(runner: QueryRunner, view: string, before: RegExp, after: string): Promise<void> {
  const [row] = (await runner.query(`select pg_get_viewdef($1::regclass, true) as text`, [view])) as { text: string }[];
  if (!row || !before.test(row.text)) throw new Error(`${view} does not ask for this where it did.`);
  await runner.query(`create or replace view ${view} as ${row.text.replace(before, after)}`);
}

const VERDICTS = `
alter table charge add column judgment_id uuid references judgment;
create index charge_judgment on charge (judgment_id);

-- The judgment as a whole follows from what it says of each charge.
create function verdict_follows_charges() returns trigger language plpgsql as $$
declare verdict text := (select j.verdict from judgment j where j.id = new.judgment_id and j.proceeding_id = new.proceeding_id);
begin
  if verdict is null
    or new.status not in ('PROVEN', 'NOT_PROVEN', 'DISMISSED')
    or (new.status = 'PROVEN' and verdict <> 'CONVICTED')
    or (new.status = 'NOT_PROVEN' and verdict = 'DISMISSED') then
    raise exception 'a charge ends as the judgment that decided it says' using errcode = 'check_violation', constraint = 'verdict_follows_charges';
  end if;
  return new;
end $$;
create trigger verdict_follows_charges before insert or update on charge for each row
  when (new.judgment_id is not null) execute function verdict_follows_charges();
`;
