import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Refusals at the door come under the tree: with the rows of a minute one entry is written into the log, with a salted digest of each.
 * The rows go after their time and take their salts with them; the tree stands. Rows from before have neither.
 */
export class SecurityEventsSealed1771000000682 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table security_event
  add column salt bytea check (length(salt) = 16),
  add column entry_id uuid,
  add constraint security_event_sealed check ((salt is null) = (entry_id is null));
create index security_event_entry on security_event (entry_id);
grant insert (salt, entry_id) on security_event to repatria_system;

-- RFC 8785 JSON, as audit_record.
create function security_event_record(id uuid, reason text, channel text, account_id uuid, times integer, first_at timestamptz, last_at timestamptz)
returns text language sql stable parallel safe as $$
  select '{"accountId":' || coalesce(to_json(account_id)::text, 'null')
    || ',"channel":' || to_json(channel)::text
    || ',"firstAt":"' || to_char(first_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    || '","id":' || to_json(id)::text
    || ',"lastAt":"' || to_char(last_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    || '","reason":' || to_json(reason)::text
    || ',"times":' || times::text
    || '}'
$$;
create function security_event_digest(salt bytea, record text) returns text language sql immutable parallel safe as
  $$ select encode(sha256(salt || convert_to(record, 'UTF8')), 'hex') $$;
`;
