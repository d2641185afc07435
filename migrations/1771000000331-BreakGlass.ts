import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Emergency access to one person's file: who asked, who approved, for what and until when. Policies and plans probe it. */
export class BreakGlass1771000000331 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
    for (const table of ['break_glass', 'break_glass_approval']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert${table === 'break_glass' ? ', update' : ''} on ${table} to repatria_system`);
      await runner.query(`grant select on ${table} to repatria_staff`);
    }
    await runner.query(READERS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table break_glass (
  id uuid primary key,
  person_id uuid not null references person,
  account_id uuid not null references account,
  -- It opens for this account in this role alone.
  role text not null check (role in ('REGISTRAR', 'BIOMETRICS_OFFICER', 'LEGAL_OFFICER', 'PROSECUTOR', 'DECISION_AUTHORITY', 'COURT_REGISTRAR', 'HEALTH_OFFICER', 'TRANSFER_COORDINATOR', 'CHILD_PROTECTION_OFFICER')),
  categories text[] not null check (categories <@ array['BIOMETRICS', 'HEALTH', 'ASSURANCE', 'CHILD', 'ROUTE', 'EVIDENCE'] and cardinality(categories) > 0),
  reason text not null check (length(reason) >= 20),
  status text not null check (status in ('REQUESTED', 'OPEN', 'DECLINED', 'ENDED')),
  requested_at timestamptz not null,
  opened_at timestamptz,
  ends_at timestamptz,
  declined_by uuid references account,
  decline_reason text,
  ended_at timestamptz,
  ended_by uuid references account,
  version integer not null default 1,
  constraint break_glass_an_hour_at_most check (ends_at <= opened_at + interval '60 minutes'),
  constraint break_glass_evidence_for_the_law check (not categories @> array['EVIDENCE'] or role in ('LEGAL_OFFICER', 'PROSECUTOR')),
  check ((status in ('OPEN', 'ENDED')) = (opened_at is not null and ends_at is not null))
);
create index break_glass_probe on break_glass (account_id, person_id) where status = 'OPEN';
create index break_glass_person on break_glass (person_id);

create table break_glass_approval (
  id uuid primary key,
  break_glass_id uuid not null references break_glass,
  person_id uuid not null references person,
  account_id uuid not null references account,
  asked_by uuid not null references account,
  role text not null check (role in ('DATA_PROTECTION_OFFICER', 'DECISION_AUTHORITY')),
  at timestamptz not null,
  constraint break_glass_not_approved_by_its_asker check (account_id <> asked_by),
  unique (break_glass_id, role),
  unique (break_glass_id, account_id)
);
create index break_glass_approval_person on break_glass_approval (person_id);
create trigger break_glass_approval_append_only before update or delete or truncate on break_glass_approval execute function refuse_change();

create function break_glass_opened_by_two() returns trigger language plpgsql as $$
begin
  if new.status = 'OPEN' and (select count(*) from break_glass_approval a where a.break_glass_id = new.id and a.asked_by = new.account_id) < 2 then
    raise exception 'Emergency access is approved by two.' using errcode = 'check_violation', constraint = 'break_glass_opened_by_two';
  end if;
  return new;
end
$$;
create trigger break_glass_opened_by_two before insert or update on break_glass for each row execute function break_glass_opened_by_two();
create trigger break_glass_announced after insert or update on break_glass for each row execute function announce_access();

create function is_open(glass break_glass) returns boolean language sql stable as
  $$ select glass.status = 'OPEN' and glass.opened_at <= app_now() and glass.ends_at > app_now() $$;

-- One index probe for each row that is asked about; false for everybody who has none.
create function broken_glass(person uuid, category text) returns boolean language sql stable as $$
  select exists (select from break_glass b where b.person_id = person and b.account_id = viewer_account() and b.role = viewer_role()
                 and is_open(b) and category = any(b.categories))
$$;

-- Under which emergency access persons were read: goes into the audit with the read itself.
create function glass_looked_through(persons uuid[], looked_at text[]) returns text[] language sql stable as $$
  select coalesce(array_agg('break-glass ' || b.id order by b.id), '{}') from break_glass b
  where b.person_id = any(persons) and b.account_id = viewer_account() and b.role = viewer_role() and is_open(b) and b.categories && looked_at
$$;

drop function account_signing_in;
create function account_signing_in(wanted_login text, wanted_role text, at timestamptz)
  returns table (id uuid, login text, name text, organisation text, role text, country text, roles text[], role_ends_at timestamptz, sessions_revoked_at timestamptz, revoked_tokens text[], glass text[])
  language sql stable security definer set search_path = public as $$
  select a.id, a.login, a.name, a.organisation, held.role, held.country,
         array_agg(held.role) over (), held.ends_at, a.sessions_revoked_at,
         array(select t.jti from revoked_token t where t.account_id = a.id),
         array(select distinct c from break_glass b, unnest(b.categories) c
               where b.account_id = a.id and b.role = held.role and b.status = 'OPEN' and b.ends_at > at order by c)
  from account a
  join role_grant held on held.account_id = a.id and held.status = 'GRANTED' and held.begins_at <= at and (held.ends_at is null or held.ends_at > at)
  where a.login = wanted_login and a.active
  order by (held.role = coalesce(wanted_role, a.role)) desc, held.begins_at, held.id
  limit 1
$$;
alter function account_signing_in owner to repatria_system;
revoke execute on function account_signing_in from public;
grant execute on function account_signing_in to repatria_staff;
`;

const READERS = `
create policy staff_reads on break_glass for select to repatria_staff
  using ((break_glass.account_id = viewer_account() or viewer_role() in ('DATA_PROTECTION_OFFICER', 'DECISION_AUTHORITY'))
    and not coalesce((select true from case_exclusion x where x.person_id = break_glass.person_id and x.account_id = viewer_account() limit 1), false));
create policy staff_reads on break_glass_approval for select to repatria_staff
  using (coalesce((select true from break_glass b where b.id = break_glass_approval.break_glass_id limit 1), false));
`;
