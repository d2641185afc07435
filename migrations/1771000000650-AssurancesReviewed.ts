import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Domain C.3, A.4 (Othman, factor 11): a body that is independent of both sides examines whether an assurance can be relied on. */
export class AssurancesReviewed1771000000650 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table assurance
  add column review_body text,
  add column reviewed_at timestamptz,
  add column review_finding text check (review_finding in ('RELIABLE', 'NOT_RELIABLE')),
  add column review_reasons text,
  add column review_recorded_by uuid references account,
  add constraint assurance_review_is_whole check (
    (review_finding is null) = (review_body is null) and (review_finding is null) = (reviewed_at is null)
    and (review_finding is null) = (review_reasons is null) and (review_finding is null) = (review_recorded_by is null));

create function assurance_found_reliable() returns trigger language plpgsql as $$
begin
  raise exception 'AS9: an independent body found that the assurance cannot be relied on' using errcode = 'check_violation', constraint = 'assurance_found_reliable';
end $$;
create trigger assurance_found_reliable before update of status on assurance for each row
  when (new.status = 'ACCEPTED' and old.status <> 'ACCEPTED' and new.review_finding = 'NOT_RELIABLE') execute function assurance_found_reliable();

do $do$
declare text_of text := rtrim(pg_get_viewdef('guard_facts_assurance'::regclass, true), '; ' || chr(10));
begin
  execute 'create or replace view guard_facts_assurance as select base.*,
    (select a.review_finding from assurance a where a.id = base.assurance_id) as review_finding
    from (' || text_of || ') base';
end $do$;
`;
