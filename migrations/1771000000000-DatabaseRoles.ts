import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Extensions and the database roles of the scope families. Roles belong to the cluster, so several databases may share them.
 * The viewer of a transaction is set by `set_config('app.…', …, true)`; after COMMIT such a setting reads '' and not NULL.
 */
export class DatabaseRoles1771000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

do $roles$
declare family text;
begin
  foreach family in array array['repatria_staff', 'repatria_liaison', 'repatria_office', 'repatria_system', 'repatria_search', 'repatria_statistics'] loop
    begin
      execute format('create role %I nologin', family);
    exception when duplicate_object or unique_violation then null;
    end;
    execute format('grant %I to current_user', family);
  end loop;
end
$roles$;

grant usage on schema public to repatria_staff, repatria_liaison, repatria_office, repatria_system, repatria_search, repatria_statistics;
grant create on schema public to repatria_system;

create function viewer_account() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.account', true), '')::uuid $$;
create function viewer_country() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('app.country', true), '') $$;
create function viewer_role() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('app.role', true), '') $$;

-- The platform's clock, so that expiry, clocks and tests agree on what time it is.
create function app_now() returns timestamptz language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;

-- What the platform keeps for itself, such as the key that scatters case numbers.
create table setting (
  name text primary key,
  value text not null
);
grant select, insert, update on setting to repatria_system;
-- Whose custody this is (rulings 15).
insert into setting (name, value) values ('custodial_state', 'IRQ');
`;
