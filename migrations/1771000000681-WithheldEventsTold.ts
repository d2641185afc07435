import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a secrecy withheld is told when it ends, to whoever has read past it as well: an event stands in the order of what is told at
 * the transaction that wrote it, and once more at the one that ended the secrecy. The history itself stays as it was written.
 */
export class WithheldEventsTold1771000000681 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table event_told_again (
  event_id uuid not null references case_event,
  told_at timestamptz not null,
  tx bigint not null default pg_current_xact_id()::text::bigint,
  primary key (event_id, tx)
);
create index event_told_again_in_order on event_told_again (tx, event_id);
alter table event_told_again enable row level security;
alter table event_told_again force row level security;
grant select, insert on event_told_again to repatria_system;
grant select on event_told_again to repatria_staff, repatria_liaison;
create policy system_all on event_told_again to repatria_system using (true) with check (true);
-- For those from whom a movement is kept. Who knew has heard, and a State's slice was never withheld.
create policy staff_reads on event_told_again for select to repatria_staff
  using (viewer_role() not in ('TRANSFER_COORDINATOR', 'DECISION_AUTHORITY', 'REGISTRAR'));
create trigger event_told_again_append_only before update or delete or truncate on event_told_again execute function refuse_change();

alter table outbox add column again boolean not null default false;

-- Whoever reads it reads by its own rows of case_event.
create view event_in_order with (security_invoker = true) as
select e.*, e.tx as told_tx, e.recorded_at as told_at from case_event e
union all
select e.*, a.tx as told_tx, a.told_at from event_told_again a join case_event e on e.id = a.event_id;
grant select on event_in_order to repatria_staff, repatria_liaison, repatria_system;

-- The end of secrecy that has been told.
alter table movement add column secrecy_told timestamptz;

-- Time limits of a movement hang on it, in counts as in lists.
create policy secret_uncounted on clock as restrictive for select to repatria_statistics
  using (clock.subject_id <> all (array(select movements_kept_secret())));
grant execute on function movements_kept_secret to repatria_statistics;

-- That a list went to a State names the movement.
create policy kept_secret on data_transfer as restrictive for select to repatria_staff, repatria_statistics
  using (data_transfer.kind <> 'MOVEMENT_MANIFEST' or data_transfer.subject_id <> all (array(select movements_kept_secret())));
`;
