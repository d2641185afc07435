import type { MigrationInterface, QueryRunner } from 'typeorm';

/** I-06: a possible death penalty is answered by an assurance, or by a treaty in force that the decision authority reasons from. */
export class TreatyGrounds1771000000603 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(`alter table treaty_ground enable row level security; alter table treaty_ground force row level security;`);
    await runner.query(`create policy system_all on treaty_ground to repatria_system using (true) with check (true)`);
    await runner.query(`grant select, insert, update on treaty_ground to repatria_system`);
    await runner.query(
      `create policy staff_reads on treaty_ground for select to repatria_staff
         using (coalesce(treaty_ground.person_id <> all (array(select x.person_id from case_exclusion x where x.account_id = viewer_account())), true))`,
    );
    await runner.query(
      `create policy child_protected on treaty_ground as restrictive for select to repatria_staff
         using (viewer_role() <> 'PROSECUTOR' or coalesce((select true from person p where p.id = treaty_ground.person_id limit 1), false))`,
    );
    await runner.query(`grant select on treaty_ground to repatria_staff`);
    await readGrounds(runner);
    await runner.query(TRIGGERS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLE = `
create table treaty_ground (
  id uuid primary key,
  request_id uuid not null references repatriation_request,
  person_id uuid not null references person,
  country text not null references origin_country (code),
  treaty_id uuid not null references treaty,
  article text not null check (btrim(article) <> ''),
  reasons text not null check (length(btrim(reasons)) >= 20),
  -- Every charge that carried death when this was decided: one that comes later is not answered by it.
  charges uuid[] not null check (cardinality(charges) > 0),
  decided_by uuid not null references account,
  decided_at timestamptz not null,
  ended_by uuid references account,
  ended_at timestamptz,
  end_reasons text,
  check ((ended_at is null) = (ended_by is null)),
  check ((ended_at is null) = (end_reasons is null)),
  check (length(btrim(end_reasons)) >= 20)
);
create unique index treaty_ground_current on treaty_ground (request_id) where ended_at is null;
create index treaty_ground_person on treaty_ground (person_id);
create index treaty_ground_treaty on treaty_ground (treaty_id);
`;

const CARRIES_DEATH = `c.person_id = r.person_id and c.death_possible and c.status not in ('WITHDRAWN', 'DISMISSED', 'NOT_PROVEN')`;
const GROUND = `exists (select from treaty_ground g join treaty t on t.id = g.treaty_id
  where g.request_id = r.id and g.ended_at is null
    and t.in_force_from <= app_now()::date and (t.in_force_to is null or t.in_force_to > app_now()::date)
    and not exists (select from charge c where ${CARRIES_DEATH} and c.id <> all (g.charges)))`;

/** One expression of the view changes, whoever extended it before; its new columns come after the last. */
async function readGrounds(runner: QueryRunner): Promise<void> {
  const [row] = (await runner.query(`select pg_get_viewdef('guard_facts_request'::regclass, true) as text`)) as { text: string }[];
  const answered =
    /(NOT \(EXISTS \( SELECT\s+FROM assurance a\s+WHERE a\.request_id = r\.id AND a\.status = 'ACCEPTED'::text\)\))(\)+ AS death_penalty_unassured)/;
  const last = /( AS collect_until)(\s+FROM repatriation_request r\b)/;
  if (!row || !answered.test(row.text) || !last.test(row.text))
    throw new Error('guard_facts_request does not ask about assurances where it did.');
  await runner.query(
    `create or replace view guard_facts_request as ${row.text
      .replace(answered, `$1 and not ${GROUND}$2`)
      .replace(
        last,
        `$1, coalesce(age.at_act, 0) < 18 as act_below_eighteen, exists (select from treaty_ground g where g.request_id = r.id and g.ended_at is null) as treaty_ground_decided$2`,
      )}`,
  );
}

const refuse = (what: string) => `raise exception 'I-06: ${what}' using errcode = 'check_violation', constraint = 'treaty_ground_lawful';`;

const TRIGGERS = `
create function treaty_ground_lawful() returns trigger language plpgsql as $$
declare
  request record;
  treaty record;
begin
  select f.person_id, f.country, f.act_below_eighteen into request from guard_facts_request f where f.request_id = new.request_id;
  select t.country, t.recorded_by, t.in_force_from <= new.decided_at::date and (t.in_force_to is null or t.in_force_to > new.decided_at::date) as in_force
    into treaty from treaty t where t.id = new.treaty_id;
  if request.person_id <> new.person_id or request.country <> new.country or treaty.country <> new.country then
    ${refuse('a ground is a treaty with the State that the person goes to')}
  end if;
  if not treaty.in_force then ${refuse('the treaty is not in force')} end if;
  if request.act_below_eighteen then ${refuse('for an act below eighteen nothing answers a possible death penalty')} end if;
  if treaty.recorded_by = new.decided_by then ${refuse('whoever recorded the treaty does not decide by it')} end if;
  if not exists (select from account a where a.id = new.decided_by and a.role = 'DECISION_AUTHORITY')
    and not exists (select from role_grant g where g.account_id = new.decided_by and g.role = 'DECISION_AUTHORITY' and g.status = 'GRANTED'
      and g.begins_at <= new.decided_at and (g.ends_at is null or g.ends_at > new.decided_at)) then
    ${refuse('the decision authority decides it')}
  end if;
  if exists (select from unnest(new.charges) as named (id) where not exists (select from charge c where c.id = named.id and c.person_id = new.person_id and c.death_possible)) then
    ${refuse('a ground names charges of the person that carry death')}
  end if;
  return new;
end $$;
create trigger treaty_ground_lawful before insert on treaty_ground for each row execute function treaty_ground_lawful();

-- What was decided stays as it was decided; it only ends. Erasure at the end of the retention takes the words alone.
create function treaty_ground_stays() returns trigger language plpgsql as $$
begin
  if (new.id, new.request_id, new.person_id, new.country, new.treaty_id, new.charges, new.decided_by, new.decided_at)
      is distinct from (old.id, old.request_id, old.person_id, old.country, old.treaty_id, old.charges, old.decided_by, old.decided_at)
    or old.ended_at is not null and new.ended_at is distinct from old.ended_at then
    ${refuse('a ground is not rewritten; it ends, and another may be decided')}
  end if;
  return new;
end $$;
create trigger treaty_ground_stays before update on treaty_ground for each row execute function treaty_ground_stays();

create or replace function request_approved_lawfully() returns trigger language plpgsql as $$
declare facts record;
begin
  select death_penalty_unassured, under_minimum_age into facts from guard_facts_request where request_id = new.id;
  if facts.death_penalty_unassured then
    raise exception 'I-06: the death penalty is possible, and neither an accepted assurance nor a reasoned treaty ground answers it' using errcode = 'check_violation';
  end if;
  if facts.under_minimum_age and new.route <> 'CHILD_FAMILY_RETURN' then
    raise exception 'I-08: the person may have been below the minimum age at the act' using errcode = 'check_violation';
  end if;
  return new;
end $$;
`;
