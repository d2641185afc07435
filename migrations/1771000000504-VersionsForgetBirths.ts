import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an update replaced is kept; what an erasure takes away is not. The update that erases a person leaves a version without
 * the birth, and earlier versions may lose theirs, and nothing but theirs.
 */
export class VersionsForgetBirths1771000000504 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create or replace function keep_person_version() returns trigger language plpgsql as $$
begin
  insert into person_version (person_id, until, identity_status, legal_status, track, age_status, sex, birth_earliest, birth_latest, birth_conventional, residence_facility_id, merged_into)
  values (old.id, app_now(), old.identity_status, old.legal_status, old.track, old.age_status, old.sex,
    case when new.erased_at is null then old.birth_earliest end, case when new.erased_at is null then old.birth_latest end,
    case when new.erased_at is null then old.birth_conventional end, old.residence_facility_id, old.merged_into);
  return null;
end
$$;

create function forget_births_only() returns trigger language plpgsql as $$
begin
  if new.birth_earliest is null and new.birth_latest is null and new.birth_conventional is null
    and (new.seq, new.person_id, new.until, new.identity_status, new.legal_status, new.track, new.age_status, new.sex, new.residence_facility_id, new.merged_into)
      is not distinct from (old.seq, old.person_id, old.until, old.identity_status, old.legal_status, old.track, old.age_status, old.sex, old.residence_facility_id, old.merged_into) then
    return new;
  end if;
  raise exception 'person_version is append-only' using errcode = 'restrict_violation';
end
$$;
drop trigger person_version_stands on person_version;
create trigger person_version_stands before truncate on person_version execute function refuse_change();
create trigger person_version_forgets before update on person_version for each row execute function forget_births_only();
grant update (birth_earliest, birth_latest, birth_conventional) on person_version to repatria_system;
`;
