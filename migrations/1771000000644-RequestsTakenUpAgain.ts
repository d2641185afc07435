import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request in the place of one that was withdrawn (domain C.5). */
export class RequestsTakenUpAgain1771000000644 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
    const [before]: { text: string }[] = await runner.query(`select pg_get_viewdef('guard_facts_safeguards'::regclass) as text`);
    // The columns of before stay where they are; this comes after them.
    await runner.query(`create or replace view guard_facts_safeguards as select before.*,
      exists (select from repatriation_request n where n.reinstates = before.request_id) as reinstated
      from (${before?.text.trim().replace(/;$/, '')}) before`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table repatriation_request add column reinstates uuid references repatriation_request;
create unique index repatriation_request_reinstates on repatriation_request (reinstates) where reinstates is not null;

create function request_reinstates_lawfully() returns trigger language plpgsql as $$
begin
  if not exists (select from repatriation_request w where w.id = new.reinstates and w.state = 'WITHDRAWN'
      and w.person_id = new.person_id and w.country = new.country and w.id <> new.id) then
    raise exception 'RQ25: a request takes the place of one to the same State, for the same person, that was withdrawn' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger request_reinstates_lawfully before insert or update of reinstates on repatriation_request for each row
  when (new.reinstates is not null) execute function request_reinstates_lawfully();
`;
