import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Events are told in the order of their transactions, whose numbers begin anew in another cluster: restored there from a dump, they
 * would lie in the future, and nobody would be told of them, nor of what comes after them. Numbers go on from what was restored:
 * `transactions_before` is added to those of the cluster (server/database/transactionNumbers.ts).
 */
export class EventsOutliveTheirCluster1771000000667 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create function transactions_before() returns bigint language sql stable parallel safe security definer set search_path = public, pg_temp as
  $$ select coalesce((select s.value::bigint from setting s where s.name = 'transactions_before'), 0) $$;
-- Of the transaction that writes.
create function transaction_number() returns bigint language sql volatile as
  $$ select pg_current_xact_id()::text::bigint + transactions_before() $$;
-- Below it every transaction has ended: nothing comes in there any more.
create function transactions_ended() returns bigint language sql stable as
  $$ select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + transactions_before() $$;

alter table case_event alter column tx set default transaction_number();
alter table outbox alter column tx set default transaction_number();
alter table audit_entry alter column txid set default transaction_number()::text::xid8;
`;
