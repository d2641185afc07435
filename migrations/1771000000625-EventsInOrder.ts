import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Events in an order in which none is missed. Numbers of a sequence are drawn before a transaction commits, so that whoever reads up to
 * one passes over those that commit late; by the transaction, up to the oldest that still writes, nothing comes in behind the reader.
 */
export class EventsInOrder1771000000625 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table case_event add column tx bigint not null default 0;
alter table case_event alter column tx set default pg_current_xact_id()::text::bigint;
create index case_event_in_order on case_event (tx, id);
alter table outbox add column tx bigint not null default 0;
alter table outbox alter column tx set default pg_current_xact_id()::text::bigint;
create index outbox_in_order on outbox (tx, id);
`;
