import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Domain C.3: two sign for each link of a custody chain. The second signature stands beside the link, whose digest is of the first. */
export class CustodyCountersigned1771000000646 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table evidence_custody_signature (
  id uuid primary key,
  event_id uuid not null unique references evidence_custody_event,
  evidence_id uuid not null references evidence_item,
  person_id uuid not null references person,
  signed_by uuid not null references account,
  signed_at timestamptz not null
);
create index evidence_custody_signature_evidence on evidence_custody_signature (evidence_id);
create index evidence_custody_signature_person on evidence_custody_signature (person_id);

create function custody_countersigned_by_another() returns trigger language plpgsql as $$
begin
  if not exists (select from evidence_custody_event e where e.id = new.event_id and e.evidence_id = new.evidence_id
      and e.person_id = new.person_id and e.signed_by <> new.signed_by) then
    raise exception 'I-16: another signs for a link of the custody chain' using errcode = 'check_violation', constraint = 'custody_countersigned_by_another';
  end if;
  return new;
end $$;
create trigger custody_countersigned_by_another before insert on evidence_custody_signature for each row execute function custody_countersigned_by_another();
create trigger evidence_custody_signature_append_only before update or delete or truncate on evidence_custody_signature execute function refuse_change();

alter table evidence_custody_signature enable row level security; alter table evidence_custody_signature force row level security;
create policy system_all on evidence_custody_signature to repatria_system using (true) with check (true);
grant select, insert on evidence_custody_signature to repatria_system;
-- Seen by whoever sees the link.
create policy staff_reads on evidence_custody_signature for select to repatria_staff
  using (exists (select from evidence_custody_event e where e.id = evidence_custody_signature.event_id));
create policy liaison_reads on evidence_custody_signature for select to repatria_liaison
  using (exists (select from evidence_custody_event e where e.id = evidence_custody_signature.event_id));
grant select on evidence_custody_signature to repatria_staff, repatria_liaison;

-- What tells of an item goes with the item, in records of packages too (domain D.3.9).
create policy evidence_seen on handoff_minimisation as restrictive for select to repatria_staff
  using (handoff_minimisation.evidence_id is null
    or coalesce((select true from evidence_item e where e.id = handoff_minimisation.evidence_id limit 1), false));
`;
