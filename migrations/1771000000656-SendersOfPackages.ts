import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Domain B (ProsecutionHandoff.from), C.8: which authority sends a package, and the digest of its cover. The hash of the items is as
 * it was (rulings 23); packages that were sealed before have no digest of a cover and get none.
 */
export class SendersOfPackages1771000000656 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table handoff
  add column sending_authority text check (sending_authority <> ''),
  add column cover_hash text check (cover_hash ~ '^[0-9a-f]{64}$'),
  add constraint handoff_cover_of_a_sealed_package check (cover_hash is null or (sealed_at is not null and manifest_hash is not null));

create function handoff_sender_stays() returns trigger language plpgsql as $$
begin
  raise exception 'HO3: who sends a package is stated while it is prepared' using errcode = 'check_violation', constraint = 'handoff_sender_stays';
end $$;
create trigger handoff_sender_stays before update of sending_authority on handoff for each row
  when (new.sending_authority is distinct from old.sending_authority and old.state not in ('DRAFT', 'ASSEMBLING', 'SUPPLEMENTED'))
  execute function handoff_sender_stays();

-- What was sealed is sealed anew by a supplement alone.
create function handoff_cover_stays() returns trigger language plpgsql as $$
begin
  raise exception 'HO5: the cover of a sealed package is not written anew' using errcode = 'check_violation', constraint = 'handoff_cover_stays';
end $$;
create trigger handoff_cover_stays before update of cover_hash on handoff for each row
  when (new.cover_hash is distinct from old.cover_hash
    and not (old.state = 'DATA_PROTECTION_CLEARANCE' and new.state = 'SEALED') and new.state <> 'SUPPLEMENTED')
  execute function handoff_cover_stays();
`;
