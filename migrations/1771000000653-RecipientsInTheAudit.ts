import type { MigrationInterface, QueryRunner } from 'typeorm';

/** LED Art. 25(1): of every disclosure the log says to whom. Entries from before keep their record, and so their place in the tree. */
export class RecipientsInTheAudit1771000000653 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table audit_entry add column recipients text[] not null default '{}';
grant insert (recipients) on audit_entry to repatria_system;

alter table data_transfer drop constraint data_transfer_kind,
  add constraint data_transfer_kind check (kind in ('CLAIM_SUBMISSION', 'INVITATION', 'HANDOFF', 'CONSULAR_NOTICE', 'MOVEMENT_MANIFEST',
    'TRACING_RELEASE', 'BIOMETRICS', 'HANDOFF_OFFER', 'COMPETING_REQUEST', 'CHILD_CASE'));

drop function audit_record(uuid, bigint, timestamptz, uuid, text, text, text, text, text, text, text, uuid[], smallint[], text[], text, text);
-- RFC 8785 JSON of the documented fields: names sorted, no space; PostgreSQL escapes strings as RFC 8785 does. Without recipients the
-- field is left out: so were all entries before it came.
create function audit_record(id uuid, seq bigint, at timestamptz, account_id uuid, actor text, role text, verb text, operation text,
  purpose text, outcome text, code text, subjects uuid[], field_classes smallint[], fields text[], question_digest text, recipients text[], request_id text)
returns text language sql stable parallel safe as $$
  select '{"accountId":' || to_json(account_id)::text
    || ',"actor":' || to_json(actor)::text
    || ',"at":"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    || '","code":' || coalesce(to_json(code)::text, 'null')
    || ',"fieldClasses":' || to_json(field_classes)::text
    || ',"fields":' || to_json(fields)::text
    || ',"id":' || to_json(id)::text
    || ',"operation":' || to_json(operation)::text
    || ',"outcome":' || to_json(outcome)::text
    || ',"purpose":' || to_json(purpose)::text
    || ',"questionDigest":' || coalesce(to_json(question_digest)::text, 'null')
    || case when cardinality(recipients) = 0 then '' else ',"recipients":' || to_json(recipients)::text end
    || ',"requestId":' || coalesce(to_json(request_id)::text, 'null')
    || ',"role":' || to_json(role)::text
    || ',"seq":' || seq::text
    || ',"subjects":' || to_json(subjects)::text
    || ',"verb":' || to_json(verb)::text
    || '}'
$$;
`;
