import type { MigrationInterface, QueryRunner } from 'typeorm';
import { competenceOfRoute } from '../domain/handoff/competence';

/** LED Art. 35(1)(b): for which purpose of Art. 1(1) the authority that receives a package is competent, and on which ground. */
export class CompetentReceivers1771000000659 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
    for (const [route, competence] of Object.entries(competenceOfRoute)) {
      await runner.query('update handoff set receiver_competence = $2 where route = $1', [route, competence]);
    }
    await runner.query(KEPT);
    await runner.query(FACTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table handoff
  add column receiver_competence text check (receiver_competence in ('INVESTIGATION', 'PROSECUTION', 'EXECUTION_OF_PENALTIES', 'PREVENTION_OF_THREATS')),
  add column receiver_competence_ground text check (receiver_competence_ground <> ''),
  add constraint handoff_ground_of_a_competence check (receiver_competence_ground is null or receiver_competence is not null);
`;

const KEPT = `
create function receiver_is_competent() returns trigger language plpgsql as $$
begin
  raise exception 'HO2-COMPETENCE: it is not on record that the receiver is competent' using errcode = 'check_violation', constraint = 'receiver_is_competent';
end $$;
create trigger receiver_is_competent before update of state on handoff for each row
  when (old.state = 'DRAFT' and new.state = 'ASSEMBLING' and new.receiver_competence is null) execute function receiver_is_competent();
`;

/** Columns are only ever appended. */
const FACTS = `
do $do$
declare text_of text := rtrim(pg_get_viewdef('guard_facts_handoff'::regclass, true), '; ' || chr(10));
begin
  execute 'create or replace view guard_facts_handoff as select before.*,
    (select h.receiver_competence from handoff h where h.id = before.handoff_id) as receiver_competence
    from (' || text_of || ') before';
end $do$;
`;
