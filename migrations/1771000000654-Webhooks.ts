import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Endpoints outside that are told that something happened, and the ledger of what they were told. */
export class Webhooks1771000000654 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
    for (const table of ['webhook_endpoint', 'webhook_delivery']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
    }
    await runner.query(READERS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table webhook_endpoint (
  id uuid primary key,
  account_id uuid not null references account,
  role text not null,
  country text,
  url text not null check (length(url) <= 500),
  host text not null check (host <> ''),
  actions text[] not null default '{}',
  secret text not null,
  previous_secret text,
  previous_until timestamptz,
  status text not null check (status in ('ACTIVE', 'PAUSED', 'GIVEN_UP', 'ENDED')),
  paused_by uuid references account,
  ended_at timestamptz,
  position text,
  position_at timestamptz not null,
  seen_tx bigint not null default 0,
  failures integer not null default 0 check (failures >= 0),
  failing_since timestamptz,
  next_attempt_at timestamptz,
  leased_until timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  constraint webhook_side_of_the_owner check ((role = 'LIAISON_OFFICER') = (country is not null)),
  constraint webhook_paused_by_somebody check ((status = 'PAUSED') = (paused_by is not null)),
  constraint webhook_ended_says_when check ((status = 'ENDED') = (ended_at is not null)),
  constraint webhook_failing_since_a_failure check ((failures > 0) = (failing_since is not null)),
  constraint webhook_previous_secret_ends check ((previous_secret is null) = (previous_until is null))
);
create index webhook_endpoint_account on webhook_endpoint (account_id);
create index webhook_endpoint_due on webhook_endpoint (next_attempt_at) where status = 'ACTIVE';

create table webhook_delivery (
  id uuid primary key,
  endpoint_id uuid not null references webhook_endpoint,
  account_id uuid not null references account,
  event_id uuid not null references case_event,
  recorded_at timestamptz not null,
  status text not null check (status in ('PENDING', 'DELIVERED', 'GIVEN_UP')),
  attempts integer not null default 0 check (attempts >= 0),
  last_attempt_at timestamptz,
  last_outcome text check (last_outcome ~ '^[A-Z][A-Z0-9_]*$'),
  delivered_at timestamptz,
  requeued_at timestamptz,
  version integer not null default 1,
  -- One id for each event and endpoint, whatever the number of attempts: whoever has had it has had it.
  constraint webhook_delivery_once unique (endpoint_id, event_id),
  constraint webhook_delivered_once_at_least check (status <> 'DELIVERED' or delivered_at is not null)
);
create index webhook_delivery_event on webhook_delivery (event_id);
create index webhook_delivery_account on webhook_delivery (account_id);
create index webhook_delivery_waiting on webhook_delivery (endpoint_id) where status <> 'DELIVERED';
create index webhook_delivery_old on webhook_delivery (delivered_at) where status = 'DELIVERED';

-- What is told where does not change beneath those who watch it: another address is another endpoint.
create function webhook_address_stands() returns trigger language plpgsql as $$
begin
  raise exception 'another address is another endpoint' using errcode = 'check_violation', constraint = 'webhook_address_stands';
end $$;
create trigger webhook_address_stands before update of account_id, role, country, url, host on webhook_endpoint for each row
  when ((old.account_id, old.role, old.country, old.url, old.host) is distinct from (new.account_id, new.role, new.country, new.url, new.host))
  execute function webhook_address_stands();
`;

const READERS = `
grant select, insert, update on webhook_endpoint to repatria_system;
grant select, insert, update, delete on webhook_delivery to repatria_system;
create policy owner_reads on webhook_endpoint for select to repatria_staff, repatria_liaison using (webhook_endpoint.account_id = viewer_account());
create policy overseers_read on webhook_endpoint for select to repatria_office using (viewer_role() in ('ADMINISTRATOR', 'AUDITOR'));
-- With the event: what is out of sight by now is out of the ledger.
create policy owner_reads on webhook_delivery for select to repatria_staff, repatria_liaison
  using (webhook_delivery.account_id = viewer_account()
    and coalesce((select true from case_event e where e.id = webhook_delivery.event_id limit 1), false));
-- That an endpoint was given up is its owner's to know, on either side.
create policy endpoint_notices on case_event for select to repatria_liaison using (case_event.subject_type = 'WebhookEndpoint'
  and coalesce((select true from webhook_endpoint e where e.id = case_event.subject_id limit 1), false));
create policy endpoint_notices_kept on case_event as restrictive for select to repatria_staff using (case_event.subject_type <> 'WebhookEndpoint'
  or coalesce((select true from webhook_endpoint e where e.id = case_event.subject_id limit 1), false));
grant select on webhook_endpoint to repatria_staff, repatria_liaison, repatria_office;
grant select on webhook_delivery to repatria_staff, repatria_liaison;
`;
