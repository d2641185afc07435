import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Domain B (OriginCountry.centralAuthority), A.4: to whom of a State requests go. The custodial side reads all, a State its own. */
export class CentralAuthorities1771000000655 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(`alter table central_authority enable row level security; alter table central_authority force row level security;`);
    await runner.query(`create policy system_all on central_authority to repatria_system using (true) with check (true)`);
    await runner.query(`create policy staff_reads on central_authority for select to repatria_staff using (true)`);
    await runner.query(
      `create policy state_reads on central_authority for select to repatria_liaison using (central_authority.country = viewer_country())`,
    );
    await runner.query(`grant select, insert, update on central_authority to repatria_system`);
    await runner.query(`grant select on central_authority to repatria_staff, repatria_liaison`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLE = `
create table central_authority (
  id uuid primary key,
  country text not null references origin_country (code),
  -- An office, never a private person or address.
  name text not null check (name <> ''),
  channel text not null check (channel <> ''),
  active_from timestamptz not null,
  active_to timestamptz check (active_to >= active_from),
  recorded_by uuid not null references account,
  version integer not null default 1
);
create unique index central_authority_of_a_state on central_authority (country) where active_to is null;

create function central_authority_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'Who was the authority of a State is not written anew' using errcode = 'restrict_violation', constraint = 'central_authority_is_kept';
end $$;
create trigger central_authority_is_kept before update on central_authority for each row
  when ((new.id, new.country, new.name, new.channel, new.active_from, new.recorded_by)
      is distinct from (old.id, old.country, old.name, old.channel, old.active_from, old.recorded_by)
    or old.active_to is not null)
  execute function central_authority_is_kept();
`;
