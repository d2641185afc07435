import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Domain C.3: who represents a child in law; who examined somebody; where the paper of an order lies. */
export class WhoStandsForAChild1771000000648 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table child_case add column guardian_ad_litem text;
alter table health_event add column examiner text;
alter table detention_order
  add column document_ref text check (document_ref <> ''),
  add column document_sha256 text check (document_sha256 ~ '^[0-9a-f]{64}$'),
  add constraint order_document_is_whole check (document_sha256 is null or document_ref is not null);

do $do$
declare text_of text := rtrim(pg_get_viewdef('erasure_plan'::regclass, true), '; ' || chr(10));
begin
  execute 'create or replace view erasure_plan with (security_invoker = true) as ' || text_of || '
    union all
    select person_id, ''health_event''::text, ''SHREDDED''::text, count(*)::int from health_event where examiner is not null group by 1';
end $do$;
`;
