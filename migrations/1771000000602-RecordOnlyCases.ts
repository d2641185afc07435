import type { MigrationInterface, QueryRunner } from 'typeorm';

/** I-08: a case that is for the record alone is neither tried nor judged here, whoever writes. */
export class RecordOnlyCases1771000000602 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create function no_trial_on_record_only() returns trigger language plpgsql as $$
begin
  raise exception 'I-08: the case is entered for the record alone' using errcode = 'check_violation', constraint = 'no_trial_on_record_only';
end $$;
create trigger no_trial_on_record_only before update of stage on proceeding for each row
  when (new.observed_external and new.stage = 'TRIAL' and old.stage <> 'TRIAL') execute function no_trial_on_record_only();

create function no_judgment_on_record_only() returns trigger language plpgsql as $$
begin
  if (select c.observed_external from proceeding c where c.id = new.proceeding_id) then
    raise exception 'I-08: the case is entered for the record alone' using errcode = 'check_violation', constraint = 'no_judgment_on_record_only';
  end if;
  return new;
end $$;
create trigger no_judgment_on_record_only before insert on judgment for each row execute function no_judgment_on_record_only();
`;
