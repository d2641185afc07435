import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Domain B.5: two examiners of one biometric comparison, and the fact that biometric data went to an authority of another State. */
export class SecondExaminer1771000000643 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
    await change(
      runner,
      'guard_facts_person',
      /c\.kind = 'ONE_TO_ONE'(::text)? AND c\.result = 'MATCH'(::text)?/,
      (found) => `${found} AND c.examination IN ('ONE_EXAMINER', 'CONFIRMED')`,
    );
    await runner.query(DUPLICATES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** One expression of the view changes, whoever extended it before. */
async function change(runner: QueryRunner, view: string, before: RegExp, after: (found: string) => string): Promise<void> {
  const [row] = (await runner.query(`select pg_get_viewdef('${view}'::regclass, true) as text`)) as { text: string }[];
  if (!row || !before.test(row.text)) throw new Error(`${view} does not ask about comparisons where it did.`);
  await runner.query(`create or replace view ${view} as ${row.text.replace(before, after).replace(/;\s*$/, '')}`);
}

const SQL = `
alter table biometric_comparison
  add column examination text not null default 'ONE_EXAMINER' check (examination in ('ONE_EXAMINER', 'AWAITING_SECOND', 'CONFIRMED', 'DISPUTED')),
  add column second_examiner_id uuid references account,
  add column second_result text check (second_result in ('MATCH', 'NO_MATCH', 'INCONCLUSIVE')),
  add column second_reasons text,
  add column second_at timestamptz,
  add column version integer not null default 1,
  add constraint comparison_examined_by_two check (second_examiner_id <> examiner_id),
  add constraint comparison_second_is_whole check (
    (examination in ('CONFIRMED', 'DISPUTED')) = (second_examiner_id is not null)
    and (second_examiner_id is null) = (second_result is null) and (second_examiner_id is null) = (second_at is null)),
  add constraint comparison_confirmed_by_agreement check (
    second_result is null or (examination = 'CONFIRMED') = (second_result = result));

-- What an examiner found stays; a second one is added once.
create function comparison_is_kept() returns trigger language plpgsql as $$
begin
  if old.second_examiner_id is not null
    or (new.person_id, new.other_person_id, new.kind, new.result, new.examiner_id, new.compared_at, new.recorded_at)
      is distinct from (old.person_id, old.other_person_id, old.kind, old.result, old.examiner_id, old.compared_at, old.recorded_at) then
    raise exception 'what an examiner found is kept' using errcode = 'check_violation', constraint = 'comparison_is_kept';
  end if;
  return new;
end $$;
create trigger comparison_is_kept before update of person_id, other_person_id, kind, result, examiner_id, compared_at, recorded_at,
  examination, second_examiner_id, second_result, second_at on biometric_comparison for each row execute function comparison_is_kept();

alter table data_transfer drop constraint data_transfer_kind,
  add constraint data_transfer_kind check (kind in ('CLAIM_SUBMISSION', 'INVITATION', 'HANDOFF', 'CONSULAR_NOTICE', 'MOVEMENT_MANIFEST', 'TRACING_RELEASE', 'BIOMETRICS'));
create index data_transfer_subject on data_transfer (subject_id);

-- I-36: two records become one against no comparison of the one with the other, and on a match that two examiners confirmed.
create or replace function no_merge_against_biometrics() returns trigger language plpgsql as $$
declare last record;
begin
  select c.result, c.examination into last from biometric_comparison c
    where (c.person_id, c.other_person_id) in ((new.person_id, new.survivor_id), (new.survivor_id, new.person_id))
      and c.result in ('MATCH', 'NO_MATCH')
    order by c.compared_at desc, c.recorded_at desc limit 1;
  if last.result = 'NO_MATCH' or last.examination in ('ONE_EXAMINER', 'AWAITING_SECOND', 'DISPUTED') then
    raise exception 'I-36: biometric data conflict, or one examiner alone compared them' using errcode = 'check_violation', constraint = 'no_merge_against_biometrics';
  end if;
  return new;
end $$;
`;

/** The view with what two examiners made of the last comparison; columns are only ever appended. */
const DUPLICATES = `
do $do$
declare text_of text := rtrim(pg_get_viewdef('guard_facts_duplicate'::regclass, true), '; ' || chr(10));
begin
  execute 'create or replace view guard_facts_duplicate as select base.*,
    (select c.examination from biometric_comparison c
      where (c.person_id, c.other_person_id) in ((base.person_a, base.person_b), (base.person_b, base.person_a)) and c.result in (''MATCH'', ''NO_MATCH'')
      order by c.compared_at desc, c.recorded_at desc limit 1) as examination
    from (' || text_of || ') base';
end $do$;
`;
