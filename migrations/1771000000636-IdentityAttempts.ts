import type { MigrationInterface, QueryRunner } from 'typeorm';

const notExcluded = (table: string) =>
  `not coalesce((select true from case_exclusion x where x.person_id = ${table}.person_id and x.account_id = viewer_account() limit 1), false)`;

/** Domain C.4 (1a): an identity is unresolved after attempts that are on record, and not before. */
export class IdentityAttempts1771000000636 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(`alter table identity_attempt enable row level security; alter table identity_attempt force row level security;`);
    await runner.query(`create policy system_all on identity_attempt to repatria_system using (true) with check (true)`);
    await runner.query(
      `create policy staff_reads on identity_attempt for select to repatria_staff using (${notExcluded('identity_attempt')})`,
    );
    await runner.query(
      `create policy child_protected on identity_attempt as restrictive for select to repatria_staff
         using (viewer_role() <> 'PROSECUTOR' or coalesce((select true from person p where p.id = identity_attempt.person_id limit 1), false))`,
    );
    await runner.query(`grant select, insert, update, delete on identity_attempt to repatria_system`);
    await runner.query(`grant select on identity_attempt to repatria_staff`);
    await runner.query(FACTS);
    await runner.query(PLAN);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLE = `
create table identity_attempt (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('CIVIL_REGISTER', 'STATE_ENQUIRY', 'BIOMETRIC_SEARCH', 'DOCUMENT_EXAMINATION', 'INTERVIEW',
    'FAMILY_CONTACT', 'PRIOR_CUSTODIAN', 'TRACING_SERVICE')),
  with_whom text not null,
  outcome text not null check (outcome in ('NOTHING_FOUND', 'NO_ANSWER', 'REFUSED', 'NOT_POSSIBLE', 'CONTRADICTS', 'NOT_ENOUGH')),
  findings text,
  attempted_at timestamptz not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  -- When a declaration listed it among what was tried; null until one does.
  listed_at timestamptz,
  check (attempted_at <= recorded_at and recorded_at <= listed_at)
);
create index identity_attempt_person on identity_attempt (person_id, attempted_at);

create function attempt_stays_as_recorded() returns trigger language plpgsql as $$
begin
  raise exception 'What was tried is not written anew: record another attempt.' using errcode = 'restrict_violation', constraint = 'attempt_stays_as_recorded';
end
$$;
create trigger attempt_stays_as_recorded before update on identity_attempt for each row
  when ((new.id, new.person_id, new.kind, new.outcome, new.attempted_at, new.recorded_by, new.recorded_at)
      is distinct from (old.id, old.person_id, old.kind, old.outcome, old.attempted_at, old.recorded_by, old.recorded_at)
    or (old.listed_at is not null and new.listed_at is distinct from old.listed_at))
  execute function attempt_stays_as_recorded();

-- A merge that is undone puts back what was.
create function unresolved_after_attempts() returns trigger language plpgsql as $$
begin
  if (select count(distinct a.kind) from identity_attempt a where a.person_id = new.id) < 2 then
    raise exception 'ID7: an identity is unresolved after attempts of two kinds' using errcode = 'check_violation', constraint = 'unresolved_after_attempts';
  end if;
  return new;
end
$$;
create trigger unresolved_after_attempts before update of identity_status on person for each row
  when (new.identity_status = 'UNRESOLVED' and old.identity_status not in ('UNRESOLVED', 'MERGED')) execute function unresolved_after_attempts();
`;

/** Columns are only ever appended. */
const FACTS = `
do $do$
declare text_of text := rtrim(pg_get_viewdef('guard_facts_person'::regclass, true), '; ' || chr(10));
begin
  execute 'create or replace view guard_facts_person as select base.*,
    (select count(distinct a.kind)::int from identity_attempt a where a.person_id = base.person_id) as attempt_kinds,
    (select count(*)::int from identity_attempt a where a.person_id = base.person_id and a.listed_at is null) as attempts_unlisted
    from (' || text_of || ') base';
end $do$;
`;

const PLAN = `
do $do$
declare text_of text := rtrim(pg_get_viewdef('erasure_plan'::regclass, true), '; ' || chr(10));
begin
  execute 'create or replace view erasure_plan with (security_invoker = true) as ' || text_of || '
    union all
    select person_id, ''identity_attempt''::text, ''ERASED''::text, count(*)::int from identity_attempt group by 1';
end $do$;
`;
