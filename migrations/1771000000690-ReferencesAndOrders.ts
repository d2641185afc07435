import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever asks for the events of a reference may have no right to every table that has references: what the reference names is
 * found here, and which events are seen stays with the events. And orders of detention are compared by a digest: their words are
 * sealed (DR4).
 */
export class ReferencesAndOrders1771000000690 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFERENCED);
    await runner.query(`alter table detention_review add column reasons_sha256 text check (reasons_sha256 ~ '^[0-9a-f]{64}$')`);
    await runner.query('drop index detention_review_reasons');
    await runner.query('create index detention_review_reasons on detention_review (reasons_sha256)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** References stand in one number space (rulings 29). */
const TABLES = [
  'person',
  'repatriation_request',
  'proceeding',
  'handoff',
  'movement',
  'incident',
  'child_case',
  'operation',
  'moving_order',
  'tracing_inquiry',
];

const REFERENCED = `
create function referenced(wanted text) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  ${TABLES.map((table) => `select c.id from ${table} c where c.ref = wanted`).join(' union all ')} limit 1
$$;
revoke execute on function referenced(text) from public;
grant execute on function referenced(text) to repatria_staff, repatria_office, repatria_liaison;
`;
