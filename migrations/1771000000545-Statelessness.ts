import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A determination of statelessness by two, once every plausible State has answered or let its time pass (C.4 1b; I-41). */
export class Statelessness1771000000545 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    const [before]: { text: string }[] = await runner.query(`select pg_get_viewdef('guard_facts_claim'::regclass) as text`);
    // The columns of before stay where they are; these come after them.
    await runner.query(`create or replace view guard_facts_claim as select before.*,
      (select count(*)::int from nationality_claim x join origin_country s on s.code = x.country and s.is_state
        where x.person_id = before.person_id and x.status in ('STATED', 'ATTRIBUTED', 'PREPARED', 'SUBMITTED', 'ACKNOWLEDGED')) as states_unanswered,
      exists (select from nationality_claim x where x.person_id = before.person_id and x.status = 'CONFIRMED') as nationality_confirmed
      from (${before?.text.trim().replace(/;$/, '')}) before`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
alter table nationality_claim drop constraint if exists nationality_claim_first_answer_check;
alter table nationality_claim
  add constraint nationality_claim_first_answer_check check (first_answer in ('CONFIRMED', 'REFUTED', 'INCONCLUSIVE', 'STATELESS')),
  add column stateless_determined_by uuid references account,
  add column stateless_determined_at timestamptz,
  add column stateless_reasons text,
  -- Two people, and reasons (I-16, I-15).
  add constraint stateless_by_two check (stateless_determined_by <> first_answer_by),
  add constraint stateless_with_reasons check (stateless_determined_by is null or (stateless_determined_at is not null and length(stateless_reasons) >= 20));

-- I-41: who loses a nationality and has no other claim that stands is inquired about, whoever writes. Asked when the transaction ends.
create function deprived_person_is_inquired_about() returns trigger language plpgsql as $$
begin
  if not exists (select from nationality_claim c where c.person_id = new.person_id and c.status not in ('REFUTED', 'DEPRIVED', 'NO_REPLY'))
    and not exists (select from task t where t.person_id = new.person_id and t.kind = 'STATELESSNESS_INQUIRY') then
    raise exception 'A deprivation left no claim of nationality, and no inquiry into statelessness.' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create constraint trigger deprived_person_is_inquired_about after update of status on nationality_claim
  deferrable initially deferred for each row when (new.status = 'DEPRIVED' and old.status <> 'DEPRIVED') execute function deprived_person_is_inquired_about();
`;
