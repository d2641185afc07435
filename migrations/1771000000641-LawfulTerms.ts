import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Domain C.7: no term beyond what the law threatens for the charges found proven, unless the ground on which the court went beyond it is named. */
export class LawfulTerms1771000000641 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table sentence
  add column runs text check (runs in ('CONCURRENT', 'CONSECUTIVE')),
  add column above_maximum_ground text check (above_maximum_ground in ('RECIDIVISM', 'AGGRAVATION_BY_LAW', 'CUMULATION_BY_LAW', 'AS_PRONOUNCED'));

create function sentence_of_lawful_length() returns trigger language plpgsql as $$
declare
  known boolean;
  longest timestamp;
  together timestamp;
begin
  select bool_and(c.penalty_max is not null and not c.life_possible and not c.death_possible),
      max(new.pronounced_on + c.penalty_max::interval),
      new.pronounced_on + sum(c.penalty_max::interval)
    into known, longest, together
    from charge c where c.proceeding_id = new.proceeding_id and c.status = 'PROVEN';
  if coalesce(known, false) and new.pronounced_on + new.length::interval > (case new.runs when 'CONCURRENT' then longest else together end) then
    raise exception 'C.7: the term is longer than the law threatens for the charges found proven' using errcode = 'check_violation', constraint = 'sentence_of_lawful_length';
  end if;
  return new;
end
$$;
create trigger sentence_of_lawful_length before insert on sentence for each row
  when (new.kind in ('IMPRISONMENT', 'SUSPENDED') and new.commuted_by is null and new.above_maximum_ground is null)
  execute function sentence_of_lawful_length();
`;
