import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who was refused at the door, counted by minute: a flood makes larger numbers and not more rows. Neither token, address nor login
 * is kept; an account only where a right signature named it. Rows are never rewritten, and go after their time.
 */
export class SecurityEvents1771000000664 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table security_event (
  id uuid primary key,
  reason text not null check (reason in ('NO_TOKEN', 'UNREADABLE', 'SIGNATURE', 'WRONG_ISSUER', 'WRONG_AUDIENCE', 'WRONG_KIND', 'EXPIRED',
    'NOT_YET_VALID', 'REVOKED', 'ACCOUNT', 'ROLE', 'PURPOSE', 'OLD_SIGN_IN', 'READ_ONLY_TOKEN', 'RATE', 'OPERATION', 'ORIGIN', 'SOCKETS', 'METRICS', 'CHECKPOINT')),
  channel text not null check (channel in ('HTTP', 'SOCKET')),
  account_id uuid references account,
  times integer not null check (times > 0),
  first_at timestamptz not null,
  last_at timestamptz not null check (last_at >= first_at),
  recorded_at timestamptz not null default now()
);
create index security_event_recorded on security_event (recorded_at, id);
alter table security_event enable row level security; alter table security_event force row level security;
create policy system_appends on security_event for insert to repatria_system with check (true);
create policy system_reads on security_event for select to repatria_system using (true);
create policy system_clears on security_event for delete to repatria_system using (recorded_at < now() - interval '400 days');
create policy oversight_reads on security_event for select to repatria_staff, repatria_office
  using (viewer_role() in ('DATA_PROTECTION_OFFICER', 'AUDITOR'));
grant select, delete on security_event to repatria_system;
grant insert (id, reason, channel, account_id, times, first_at, last_at) on security_event to repatria_system;
grant select on security_event to repatria_staff, repatria_office;
create trigger security_event_never_rewritten before update or truncate on security_event execute function refuse_change();
`;
