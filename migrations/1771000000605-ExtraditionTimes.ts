import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extra information and provisional arrest in extradition (UN Model Treaty Art. 8, 9); referrals that are confirmed (Mandela Rule 71). */
export class ExtraditionTimes1771000000605 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['extra_information', 'provisional_arrest']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert, update on ${table} to repatria_system`);
      await runner.query(
        `create policy staff_reads on ${table} for select to repatria_staff
           using (coalesce(${table}.person_id <> all (array(select x.person_id from case_exclusion x where x.account_id = viewer_account())), true))`,
      );
      await runner.query(
        `create policy child_protected on ${table} as restrictive for select to repatria_staff
           using (viewer_role() <> 'PROSECUTOR' or coalesce((select true from person p where p.id = ${table}.person_id limit 1), false))`,
      );
      await runner.query(
        `create policy liaison_reads on ${table} for select to repatria_liaison using (${table}.country = viewer_country()
           and coalesce((select true from person_access a where a.person_id = ${table}.person_id and a.country = viewer_country() limit 1), false))`,
      );
      await runner.query(`grant select on ${table} to repatria_staff, repatria_liaison`);
    }
    const [before]: { text: string }[] = await runner.query(`select pg_get_viewdef('guard_facts_safeguards'::regclass) as text`);
    await runner.query(`create or replace view guard_facts_safeguards as select before.*,
      exists (select from extra_information x where x.request_id = before.request_id and x.answered_at is null) as extra_information_open,
      exists (select from provisional_arrest a where a.request_id = before.request_id) as provisionally_arrested
      from (${before?.text.trim().replace(/;$/, '')}) before`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
create table extra_information (
  id uuid primary key,
  request_id uuid not null references repatriation_request,
  person_id uuid not null references person,
  country text not null references origin_country (code),
  asked text not null check (btrim(asked) <> ''),
  due_at timestamptz not null,
  asked_by uuid not null references account,
  asked_at timestamptz not null,
  answer text check (btrim(answer) <> ''),
  answered_by uuid references account,
  answered_at timestamptz,
  constraint extra_information_has_time check (due_at > asked_at),
  constraint extra_information_answered check (num_nonnulls(answer, answered_by, answered_at) in (0, 3) and answered_at >= asked_at)
);
create unique index extra_information_open on extra_information (request_id) where answered_at is null;
create index extra_information_request on extra_information (request_id);
create index extra_information_person on extra_information (person_id);

create table provisional_arrest (
  id uuid primary key,
  request_id uuid not null unique references repatriation_request,
  person_id uuid not null references person,
  country text not null references origin_country (code),
  arrested_at timestamptz not null,
  court text not null check (btrim(court) <> ''),
  channel_ref text not null check (btrim(channel_ref) <> ''),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  check (arrested_at <= recorded_at)
);
create index provisional_arrest_person on provisional_arrest (person_id);

-- Nobody is arrested for a request that asks for no extradition, or before the minimum age (I-08).
create function provisional_arrest_lawful() returns trigger language plpgsql as $$
declare facts record;
begin
  select f.person_id, f.country, f.route, f.under_minimum_age into facts from guard_facts_request f where f.request_id = new.request_id;
  if facts.route <> 'EXTRADITION' or facts.person_id <> new.person_id or facts.country <> new.country then
    raise exception 'EX: a provisional arrest belongs to a request for extradition of this person' using errcode = 'check_violation', constraint = 'provisional_arrest_lawful';
  end if;
  if facts.under_minimum_age then
    raise exception 'I-08: the person may have been below the minimum age at the act' using errcode = 'check_violation', constraint = 'provisional_arrest_lawful';
  end if;
  return new;
end $$;
create trigger provisional_arrest_lawful before insert on provisional_arrest for each row execute function provisional_arrest_lawful();

alter table incident
  add column referral_receipt text check (btrim(referral_receipt) <> ''),
  add column referral_received_at timestamptz,
  add constraint referral_received check ((referral_receipt is null) = (referral_received_at is null));
`;
