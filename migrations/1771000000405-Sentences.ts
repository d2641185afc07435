import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES_OF_PERSONS = ['appeal', 'sentence', 'foreign_custody', 'clemency'];

/** Appeals, sentences with the time served across States, clemency; and what no court pronounces on an act below eighteen. */
export class Sentences1771000000405 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of TABLES_OF_PERSONS) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert, update on ${table} to repatria_system`);
      await runner.query(`create policy staff_reads on ${table} for select to repatria_staff
        using (not coalesce((select true from case_exclusion x where x.person_id = ${table}.person_id and x.account_id = viewer_account() limit 1), false))`);
      await runner.query(`grant select on ${table} to repatria_staff`);
    }
    await runner.query(FACTS);
    await runner.query(
      `alter view guard_facts_sentence_transfer owner to repatria_system; grant select on guard_facts_sentence_transfer to repatria_staff`,
    );
    await readSentences(runner);
    await extendProceedingFacts(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** I-29: the guard of requests reads what is left of the sentence. One expression of the view changes, whoever extended it before. */
async function readSentences(runner: QueryRunner): Promise<void> {
  const [row] = (await runner.query(`select pg_get_viewdef('guard_facts_request'::regclass, true) as text`)) as { text: string }[];
  const before = /\(?EXISTS \( SELECT\s+FROM judgment j\s[\s\S]*?\) AS sentence_transferable/;
  if (!row || !before.test(row.text)) throw new Error('guard_facts_request does not ask about sentences where it did.');
  const transferable = `(EXISTS ( SELECT FROM guard_facts_sentence_transfer t WHERE t.person_id = r.person_id AND t.transferable)) AS sentence_transferable`;
  await runner.query(`create or replace view guard_facts_request as ${row.text.replace(before, transferable).replace(/;\s*$/, '')}`);
}

/** Columns of a view are only ever appended. */
async function extendProceedingFacts(runner: QueryRunner): Promise<void> {
  const [row] = (await runner.query(`select pg_get_viewdef('guard_facts_proceeding'::regclass, true) as text`)) as { text: string }[];
  await runner.query(`create or replace view guard_facts_proceeding as
    select base.*, s.kind as sentence_kind, s.length as sentence_length, s.counted_on is not null as time_counted,
      (select count(*)::int from appeal a where a.proceeding_id = base.proceeding_id and a.decided_at is null) as appeals_pending,
      exists (select from clemency k where k.proceeding_id = base.proceeding_id and k.decided_at is null) as clemency_asked
    from (${row?.text.replace(/;\s*$/, '')}) base
    left join sentence s on s.proceeding_id = base.proceeding_id and s.superseded_at is null`);
}

const TABLES = `
alter table judgment
  add column sealed_reasons text,
  add column appeal_informed_at timestamptz;

create table appeal (
  id uuid primary key,
  proceeding_id uuid not null references proceeding,
  person_id uuid not null references person,
  judgment_id uuid not null references judgment,
  appellant text not null check (appellant in ('DEFENCE', 'PROSECUTION', 'VICTIM', 'AUTOMATIC')),
  court text,
  grounds text,
  lodged_at timestamptz not null,
  decided_at timestamptz,
  outcome text check (outcome in ('UPHELD', 'VARIED', 'QUASHED', 'RETRIAL', 'INADMISSIBLE', 'WITHDRAWN')),
  reasons text check (length(reasons) >= 20),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  check ((decided_at is null) = (outcome is null) and (decided_at is null) = (reasons is null)),
  check (decided_at >= lodged_at),
  -- ICCPR Art. 6(4), 14(5): the review of a death sentence is nobody's to withdraw.
  constraint review_of_death_is_decided check (appellant <> 'AUTOMATIC' or outcome is null or outcome not in ('WITHDRAWN', 'INADMISSIBLE'))
);
create index appeal_proceeding on appeal (proceeding_id);
create index appeal_person on appeal (person_id);

create table clemency (
  id uuid primary key,
  proceeding_id uuid not null references proceeding,
  person_id uuid not null references person,
  kind text not null check (kind in ('PARDON', 'COMMUTATION', 'AMNESTY')),
  asked_by text not null check (asked_by <> ''),
  asked_at timestamptz not null,
  decided_at timestamptz,
  outcome text check (outcome in ('PARDONED', 'COMMUTED', 'REFUSED')),
  authority text,
  reasons text check (length(reasons) >= 20),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  check ((decided_at is null) = (outcome is null) and (decided_at is null) = (authority is null))
);
create index clemency_proceeding on clemency (proceeding_id);
create index clemency_person on clemency (person_id);
create unique index clemency_pending on clemency (proceeding_id) where decided_at is null;

create table sentence (
  id uuid primary key,
  proceeding_id uuid not null references proceeding,
  person_id uuid not null references person,
  judgment_id uuid not null references judgment,
  kind text not null check (kind in ('IMPRISONMENT', 'LIFE', 'DEATH', 'SUSPENDED', 'OTHER')),
  -- ISO 8601 duration of whole calendar units.
  length text,
  pronounced_on date not null,
  commuted_by uuid references clemency,
  days_total integer check (days_total > 0),
  days_served integer check (days_served >= 0),
  counted_on date,
  counted jsonb,
  ends_on date,
  superseded_at timestamptz,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  check (kind not in ('IMPRISONMENT', 'SUSPENDED') or length is not null),
  check (kind not in ('LIFE', 'DEATH') or length is null)
);
create unique index sentence_standing on sentence (proceeding_id) where superseded_at is null;
create index sentence_person on sentence (person_id);
create index sentence_judgment on sentence (judgment_id);

create table foreign_custody (
  id uuid primary key,
  person_id uuid not null references person,
  country text not null references origin_country (code),
  authority text not null check (authority <> ''),
  held_from date not null,
  held_to date not null,
  source text not null check (source <> ''),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  check (held_from <= held_to)
);
create index foreign_custody_person on foreign_custody (person_id);

-- ICCPR Art. 6(5), CRC Art. 37(a): whoever may have been below eighteen at the act, or may be a child now.
create function no_sentence_against_children() returns trigger language plpgsql as $$
begin
  if (case tg_table_name when 'judgment' then (to_jsonb(new) ->> 'death_sentence')::boolean or (to_jsonb(new) ->> 'life_without_release')::boolean
        else to_jsonb(new) ->> 'kind' = 'DEATH' end)
    and (exists (select from charge c where c.proceeding_id = new.proceeding_id and c.age_at_act_min < 18)
      or exists (select from guard_facts_person p where p.person_id = new.person_id
        and (p.youngest_at_act < 18 or p.youngest_now < 18 or p.age_doubt_open))) then
    raise exception 'I-06: no death and no life without release for an act below eighteen' using errcode = 'check_violation', constraint = 'no_sentence_against_children';
  end if;
  return new;
end
$$;
create trigger no_sentence_against_children before insert or update on judgment for each row execute function no_sentence_against_children();
create trigger no_sentence_against_children before insert or update on sentence for each row execute function no_sentence_against_children();
`;

const FACTS = `
-- CoE 1983 Art. 3: final, at least six months left at receipt, or a sentence without an end; never a sentence of death.
create view guard_facts_sentence_transfer as
select j.person_id, j.id as judgment_id, j.final_at is not null as final, s.kind, s.ends_on,
  j.final_at is not null and j.verdict = 'CONVICTED' and coalesce(s.kind, case when j.death_sentence then 'DEATH' else 'IMPRISONMENT' end) in ('IMPRISONMENT', 'LIFE')
    and case
      when s.ends_on is not null then s.ends_on >= (app_now() + interval '6 months')::date
      when s.kind = 'LIFE' then true
      -- Not counted yet: from the judgment on, less what it says was served.
      when j.sentence_months is null then s.length is null
      else j.delivered_at + make_interval(months => j.sentence_months) - make_interval(days => coalesce(j.time_served_days, 0)) >= app_now() + interval '6 months'
    end as transferable
from judgment j
left join sentence s on s.judgment_id = j.id and s.superseded_at is null
where not exists (select from judgment later where later.proceeding_id = j.proceeding_id
  and (later.delivered_at, later.recorded_at) > (j.delivered_at, j.recorded_at));
`;
