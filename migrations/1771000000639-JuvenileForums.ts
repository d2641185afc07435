import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Domain C.3, C.7: whether the court is one for juveniles, before which alone a child is tried; and what of a case everybody may read who
 * sees it. A photograph of a child is taken under the rule of other biometric data (domain B.5).
 */
export class JuvenileForums1771000000639 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(FACTS);
    await runner.query(RULES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const COLUMNS = `
alter table proceeding
  add column juvenile_forum boolean not null default false,
  add column public_summary text;
update proceeding c set juvenile_forum = true
where c.stage = 'REFERRED_JUVENILE' or c.stage_before_suspension = 'REFERRED_JUVENILE'
  or exists (select from case_event e where e.subject_id = c.id and e.subject_type = 'LegalProceeding' and e.to_state = 'REFERRED_JUVENILE');
`;

/** Columns are only ever appended. */
const FACTS = `
do $do$
declare text_of text := rtrim(pg_get_viewdef('guard_facts_proceeding'::regclass, true), '; ' || chr(10));
begin
  execute 'create or replace view guard_facts_proceeding as select base.*,
    (select c.juvenile_forum from proceeding c where c.id = base.proceeding_id) as juvenile_forum
    from (' || text_of || ') base';
end $do$;
`;

const RULES = `
create function child_before_juvenile_court() returns trigger language plpgsql as $$
begin
  if (select f.child_or_in_doubt from guard_facts_proceeding f where f.proceeding_id = new.id) then
    raise exception 'LP4-FORUM: a child is tried by a court for juveniles' using errcode = 'check_violation', constraint = 'child_before_juvenile_court';
  end if;
  return new;
end $$;
-- After the rule that such a case may be for the record alone (triggers fire in the order of their names).
create trigger tried_before_juvenile_court before update of stage on proceeding for each row
  when (new.stage = 'TRIAL' and old.stage <> 'TRIAL' and not new.juvenile_forum) execute function child_before_juvenile_court();

-- What children did, or are said to have done, is told to nobody.
alter table proceeding add constraint no_summary_of_juveniles check (not juvenile_forum or public_summary is null);

create trigger captured_of_sufficient_age before insert on photograph for each row execute function captured_of_sufficient_age();
`;
