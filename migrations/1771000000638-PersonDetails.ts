import type { MigrationInterface, QueryRunner } from 'typeorm';

const notExcluded = (table: string) =>
  `not coalesce((select true from case_exclusion x where x.person_id = ${table}.person_id and x.account_id = viewer_account() limit 1), false)`;

/** Domain B.4, C.3: what a name is made of, how it was transliterated and who says it; languages; references to photographs and images. */
export class PersonDetails1771000000638 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['person_language', 'photograph']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`create policy staff_reads on ${table} for select to repatria_staff using (${notExcluded(table)})`);
      await runner.query(
        `create policy child_protected on ${table} as restrictive for select to repatria_staff
           using (viewer_role() <> 'PROSECUTOR' or coalesce((select true from person p where p.id = ${table}.person_id limit 1), false))`,
      );
      await runner.query(`grant select, insert, update, delete on ${table} to repatria_system`);
      await runner.query(`grant select on ${table} to repatria_staff`);
    }
    await runner.query(PLAN);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
alter table person_name
  add column parts jsonb,
  add column scheme text check (scheme in ('ISO233', 'ISO233_2', 'ALA_LC', 'UNGEGN', 'BGN_PCGN', 'ICAO_9303', 'DIN31635', 'FR_CONVENTIONAL', 'EN_CONVENTIONAL', 'UNKNOWN')),
  add column source text,
  add column document_id uuid,
  add constraint person_name_document foreign key (document_id, person_id) references identity_document (id, person_id),
  add constraint person_name_parts check (jsonb_typeof(parts) = 'array' and jsonb_array_length(parts) > 0);
create index person_name_document on person_name (document_id) where document_id is not null;

-- Parts are read off a spelling and go with it.
create function name_parts_go_with_spelling() returns trigger language plpgsql as $$
begin
  new.parts := null;
  return new;
end
$$;
create trigger name_parts_go_with_spelling before update of "full" on person_name for each row
  when (new."full" <> old."full" and new.parts is not distinct from old.parts) execute function name_parts_go_with_spelling();

create table person_language (
  id uuid primary key,
  person_id uuid not null references person,
  code text not null check (code ~ '^[a-z]{3}$'),
  level text not null check (level in ('FIRST', 'FLUENT', 'SOME')),
  reads boolean not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  -- What was said before stays.
  replaced_at timestamptz check (replaced_at >= recorded_at)
);
create unique index person_language_once on person_language (person_id, code) where replaced_at is null;
create index person_language_person on person_language (person_id);

create table photograph (
  id uuid primary key,
  person_id uuid not null references person,
  storage_ref text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  use text not null check (use in ('IDENTITY', 'PROTECTION', 'CRIMINAL_RECORD')),
  taken_at timestamptz not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  check (taken_at <= recorded_at)
);
create index photograph_person on photograph (person_id, taken_at);

alter table identity_document
  add column image_ref text,
  add column image_sha256 text check (image_sha256 ~ '^[0-9a-f]{64}$'),
  add constraint document_image_is_whole check ((image_ref is null) = (image_sha256 is null));
create trigger document_image_stays before update of image_sha256 on identity_document for each row
  when (old.image_sha256 is not null and new.image_sha256 is distinct from old.image_sha256) execute function document_stays_as_recorded();
`;

const PLAN = `
do $do$
declare text_of text := rtrim(pg_get_viewdef('erasure_plan'::regclass, true), '; ' || chr(10));
begin
  execute 'create or replace view erasure_plan with (security_invoker = true) as ' || text_of || '
    union all
    select person_id, ''person_language''::text, ''ERASED''::text, count(*)::int from person_language group by 1
    union all
    select person_id, ''photograph''::text, ''ERASED''::text, count(*)::int from photograph group by 1';
end $do$;
`;
