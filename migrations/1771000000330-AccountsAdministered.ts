import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts that administrators open and close, roles that begin and end, and what of tokens no longer counts. */
export class AccountsAdministered1771000000330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
    for (const table of ['role_grant', 'account_change', 'revoked_token']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert${table === 'role_grant' ? ', update' : ''} on ${table} to repatria_system`);
    }
    await runner.query(READERS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table account
  add column version integer not null default 1,
  add column created_by uuid references account,
  add column suspended_by uuid references account,
  add column suspended_at timestamptz,
  add column ended_by uuid references account,
  add column ended_at timestamptz,
  add column sessions_revoked_at timestamptz,
  add constraint account_not_made_by_itself check (created_by <> id),
  add constraint account_not_suspended_by_itself check (suspended_by <> id),
  add constraint account_not_ended_by_itself check (ended_by <> id),
  add constraint account_ended_is_closed check (ended_at is null or not active);

create table role_grant (
  id uuid primary key,
  account_id uuid not null references account,
  role text not null check (role in ('REGISTRAR', 'BIOMETRICS_OFFICER', 'LEGAL_OFFICER', 'PROSECUTOR', 'DECISION_AUTHORITY', 'COURT_REGISTRAR', 'HEALTH_OFFICER', 'TRANSFER_COORDINATOR', 'FACILITY_MONITOR', 'CHILD_PROTECTION_OFFICER', 'LIAISON_OFFICER', 'ANALYST', 'DATA_PROTECTION_OFFICER', 'AUDITOR', 'ADMINISTRATOR')),
  country text,
  begins_at timestamptz not null,
  ends_at timestamptz,
  status text not null check (status in ('REQUESTED', 'GRANTED', 'DECLINED', 'REVOKED')),
  reason text not null,
  -- Null: given with the account, before anybody administered it.
  requested_by uuid references account,
  requested_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  revoked_by uuid references account,
  revoked_at timestamptz,
  version integer not null default 1,
  check ((role = 'LIAISON_OFFICER') = (country is not null)),
  check (ends_at > begins_at),
  check ((status = 'REVOKED') = (revoked_at is not null)),
  constraint role_grant_not_asked_by_its_holder check (requested_by <> account_id),
  constraint role_grant_not_decided_by_its_holder check (decided_by <> account_id),
  constraint role_grant_not_revoked_by_its_holder check (revoked_by <> account_id),
  constraint role_grant_given_by_two check (requested_by is null or status not in ('GRANTED', 'REVOKED') or (decided_by is not null and decided_by <> requested_by)),
  constraint role_grant_once_at_a_time exclude using gist (account_id with =, role with =, tstzrange(begins_at, ends_at) with &&) where (status in ('REQUESTED', 'GRANTED'))
);
create index role_grant_account on role_grant (account_id);

-- What was done to accounts, by whom and why; never rewritten.
create table account_change (
  id uuid primary key,
  account_id uuid not null references account,
  action text not null,
  reason text,
  role_grant_id uuid references role_grant,
  by_account uuid not null references account,
  at timestamptz not null,
  -- To end one's own sessions takes nothing from anybody.
  constraint account_not_changed_by_its_holder check (by_account <> account_id or action in ('revokeSessions', 'revokeToken'))
);
create index account_change_account on account_change (account_id, at);
create trigger account_change_append_only before update or delete or truncate on account_change execute function refuse_change();

create table revoked_token (
  jti text primary key check (jti <> ''),
  account_id uuid not null references account,
  revoked_at timestamptz not null,
  revoked_by uuid not null references account
);
create index revoked_token_account on revoked_token (account_id);

-- Accounts that come with an installation hold their role from before the platform's first day.
create function role_given_with_account() returns trigger language plpgsql as $$
begin
  if new.created_by is null then
    insert into role_grant (id, account_id, role, country, begins_at, status, reason, requested_at)
    values (gen_random_uuid(), new.id, new.role, new.country, timestamptz '2000-01-01 00:00Z', 'GRANTED', 'Given with the account.', new.created_at);
  end if;
  return null;
end
$$;
create trigger account_role_given after insert on account for each row execute function role_given_with_account();
insert into role_grant (id, account_id, role, country, begins_at, status, reason, requested_at)
  select gen_random_uuid(), id, role, country, timestamptz '2000-01-01 00:00Z', 'GRANTED', 'Given with the account.', created_at from account;

-- Every process hears whose rights changed, and nothing else of it.
create function announce_access() returns trigger language plpgsql as $$
begin
  perform pg_notify('repatria_access', coalesce(to_jsonb(new) ->> 'account_id', to_jsonb(new) ->> 'id'));
  return null;
end
$$;
create trigger account_announced after insert or update on account for each row execute function announce_access();
create trigger role_grant_announced after insert or update on role_grant for each row execute function announce_access();
create trigger revoked_token_announced after insert on revoked_token for each row execute function announce_access();

-- What sign-in must know of an account; the one way for a serving role to learn of revoked tokens.
create function account_signing_in(wanted_login text, wanted_role text, at timestamptz)
  returns table (id uuid, login text, name text, organisation text, role text, country text, roles text[], role_ends_at timestamptz, sessions_revoked_at timestamptz, revoked_tokens text[])
  language sql stable security definer set search_path = public as $$
  select a.id, a.login, a.name, a.organisation, held.role, held.country,
         array_agg(held.role) over (), held.ends_at, a.sessions_revoked_at,
         array(select t.jti from revoked_token t where t.account_id = a.id)
  from account a
  join role_grant held on held.account_id = a.id and held.status = 'GRANTED' and held.begins_at <= at and (held.ends_at is null or held.ends_at > at)
  where a.login = wanted_login and a.active
  order by (held.role = coalesce(wanted_role, a.role)) desc, held.begins_at, held.id
  limit 1
$$;
alter function account_signing_in owner to repatria_system;
revoke execute on function account_signing_in from public;
grant execute on function account_signing_in to repatria_staff;

create function holds_role(account uuid, wanted text) returns boolean language sql stable as $$
  select exists (select from role_grant g where g.account_id = account and g.role = wanted and g.status = 'GRANTED'
                 and g.begins_at <= app_now() and (g.ends_at is null or g.ends_at > app_now()))
$$;
`;

const READERS = `
create policy colleagues_read on role_grant for select to repatria_staff, repatria_office using (true);
create policy own_rows on role_grant for select to repatria_liaison using (role_grant.account_id = viewer_account());
grant select on role_grant to repatria_staff, repatria_office, repatria_liaison;

create policy oversight_reads on account_change for select to repatria_staff, repatria_office
  using (viewer_role() in ('ADMINISTRATOR', 'AUDITOR', 'DATA_PROTECTION_OFFICER'));
grant select on account_change to repatria_staff, repatria_office;
`;
