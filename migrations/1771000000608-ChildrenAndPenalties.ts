import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Biometric data of children (domain B.5), and penalties that the law of the charges does not know (domain C.7). */
export class ChildrenAndPenalties1771000000608 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table biometric_enrolment add column use text not null default 'IDENTITY' check (use in ('IDENTITY', 'PROTECTION', 'CRIMINAL_RECORD'));

create function captured_of_sufficient_age() returns trigger language plpgsql as $$
declare age record;
begin
  select f.youngest_now, f.youngest_at_act, f.age_doubt_open into age from guard_facts_person f where f.person_id = new.person_id;
  if age.youngest_now < 6 or age.youngest_now < 12 and new.use <> 'PROTECTION'
    or new.use = 'CRIMINAL_RECORD' and (age.age_doubt_open or least(coalesce(age.youngest_now, 0), coalesce(age.youngest_at_act, age.youngest_now, 0)) < 14) then
    raise exception 'ID2-CHILD: biometric data of a child this young are not taken for this purpose' using errcode = 'check_violation', constraint = 'captured_of_sufficient_age';
  end if;
  return new;
end $$;
create trigger captured_of_sufficient_age before insert on biometric_enrolment for each row execute function captured_of_sufficient_age();

create function death_sentence_lawful() returns trigger language plpgsql as $$
begin
  if not exists (select from charge c where c.proceeding_id = new.proceeding_id and c.death_possible and c.status <> 'WITHDRAWN') then
    raise exception 'LP5-PENALTY: no charge of the case carries death' using errcode = 'check_violation', constraint = 'death_sentence_lawful';
  end if;
  return new;
end $$;
create trigger death_sentence_lawful before insert on judgment for each row when (new.death_sentence) execute function death_sentence_lawful();
`;
