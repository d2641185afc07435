import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What two people are to each other may end, or turn out to be an error; it is kept and counts no more. What they only say of themselves
 * puts no child among adult detainees (I-10) until a second officer has heard child and adult apart (decision 20).
 */
export class RelationshipsEnd1771000000637 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    for (const view of ['family_link', 'guard_facts_family_unit']) await standingAlone(runner, view);
    await runner.query(`create or replace view family_relation as ${RELATION}`);
    await runner.query(CHILD_CASE);
    await addTo(
      runner,
      'guard_facts_movement_family',
      /d\.person_id = p\.id AND \(d\.state = ANY \(ARRAY\['REFUSED'::text, 'WITHDRAWN'::text\]\)\)/,
      (found) =>
        found.replace(
          '(d.state = ANY',
          `(d.state = ANY (ARRAY['CONSENTED'::text, 'RECEPTION_CONFIRMED'::text]) AND d.consent_by = 'GUARDIAN' AND NOT ${ANSWERS('d')} OR d.state = ANY`,
        ),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** A view that reads relationships reads those that stand, whoever extended it before. */
async function standingAlone(runner: QueryRunner, view: string): Promise<void> {
  const [row] = (await runner.query(`select pg_get_viewdef('${view}'::regclass, true) as text`)) as { text: string }[];
  if (!row?.text.includes('relationship k')) throw new Error(`${view} reads no relationship.`);
  await runner.query(
    `create or replace view ${view} as ${row.text.replaceAll('relationship k', 'standing_relationship k').replace(/;\s*$/, '')}`,
  );
}

async function addTo(runner: QueryRunner, view: string, before: RegExp, after: (found: string) => string): Promise<void> {
  const [row] = (await runner.query(`select pg_get_viewdef('${view}'::regclass, true) as text`)) as { text: string }[];
  if (!row || !before.test(row.text)) throw new Error(`${view} does not ask about consents where it did.`);
  await runner.query(`create or replace view ${view} as ${row.text.replace(before, after).replace(/;\s*$/, '')}`);
}

const TABLE = `
alter table relationship
  add column version integer not null default 1,
  add column assessed_at timestamptz,
  add column assessed_by uuid references account,
  add column assessment text,
  add column ended_at timestamptz,
  add column end_cause text check (end_cause in ('ENDED', 'RECORDED_IN_ERROR')),
  add column end_reasons text,
  add column ended_by uuid references account,
  add column end_recorded_at timestamptz,
  drop constraint relationship_person_id_related_person_id_kind_key,
  add constraint relationship_assessed check ((assessed_at is null) = (assessed_by is null) and (assessed_at is null) = (assessment is null)),
  -- Whoever wrote down what two people say does not find it credible as well.
  add constraint relationship_assessed_by_another check (proof <> 'STATED' or assessed_by <> recorded_by),
  add constraint relationship_ended check (
    (ended_at is null) = (end_cause is null) and (ended_at is null) = (ended_by is null)
    and (ended_at is null) = (end_recorded_at is null) and (ended_at is null) = (end_reasons is null)),
  add constraint relationship_ends_by_its_kind check (end_cause <> 'ENDED' or kind in ('GUARDIAN', 'WARD', 'SPOUSE')),
  add constraint relationship_error_found_by_another check (end_cause <> 'RECORDED_IN_ERROR' or ended_by <> recorded_by),
  add check (ended_at <= end_recorded_at);
create unique index relationship_once on relationship (person_id, related_person_id, kind) where ended_at is null;

create function relationship_end_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'What ended between two people is kept as it was' using errcode = 'restrict_violation', constraint = 'relationship_end_is_kept';
end
$$;
create trigger relationship_end_is_kept before update on relationship for each row
  when (old.ended_at is not null and (new.person_id, new.related_person_id, new.kind, new.proof, new.recorded_by, new.recorded_at, new.ended_at, new.end_cause, new.ended_by, new.end_recorded_at)
    is distinct from (old.person_id, old.related_person_id, old.kind, old.proof, old.recorded_by, old.recorded_at, old.ended_at, old.end_cause, old.ended_by, old.end_recorded_at))
  execute function relationship_end_is_kept();

create view standing_relationship as select * from relationship where ended_at is null;
alter view standing_relationship owner to repatria_system;
`;

/** With whom a child may be among adult detainees: by a proof, or by words that were assessed. */
const RELATION = `
select k.person_id, k.related_person_id as other_id from standing_relationship k where k.proof <> 'STATED' or k.assessed_at is not null
union all
select k.related_person_id, k.person_id from standing_relationship k where k.proof <> 'STATED' or k.assessed_at is not null
union all
select g.person_id, g.guardian_id from guardianship g where g.ended_at is null and g.guardian_id is not null
union all
select g.guardian_id, g.person_id from guardianship g where g.ended_at is null and g.guardian_id is not null
union all
select a.person_id, b.person_id
from family_unit_member a
join family_unit_member b on b.family_unit_id = a.family_unit_id and b.person_id <> a.person_id
where a.left_at is null and b.left_at is null and a.proof <> 'STATED' and b.proof <> 'STATED'
`;

/** False of an adult of the register whose guardianship of the child ended, and who is no parent of it. */
const ANSWERS = (c: string) => `(${c}.guardian_id is null
  or exists (select from guardianship g where g.person_id = ${c}.person_id and g.guardian_id = ${c}.guardian_id and g.ended_at is null)
  or exists (select from relationship k where k.person_id = ${c}.person_id and k.related_person_id = ${c}.guardian_id and k.kind in ('PARENT', 'GUARDIAN') and k.ended_at is null)
  or not (exists (select from guardianship g where g.person_id = ${c}.person_id and g.guardian_id = ${c}.guardian_id)
    or exists (select from relationship k where k.person_id = ${c}.person_id and k.related_person_id = ${c}.guardian_id and k.kind in ('PARENT', 'GUARDIAN'))))`;

/** Columns are only ever appended. */
const CHILD_CASE = `
do $do$
declare text_of text := rtrim(pg_get_viewdef('guard_facts_child_case'::regclass, true), '; ' || chr(10));
begin
  execute $view$create or replace view guard_facts_child_case as select base.*,
    (select ${ANSWERS('c')} from child_case c where c.id = base.child_case_id) as guardian_answers
    from ($view$ || text_of || $view$) base$view$;
end $do$;
`;
