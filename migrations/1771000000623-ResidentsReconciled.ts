import type { MigrationInterface, QueryRunner } from 'typeorm';

/** I-40: what became of each resident of a place that closes. */
export class ResidentsReconciled1771000000623 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table resident_reconciliation (
  id uuid primary key,
  person_id uuid not null references person,
  facility_id uuid not null references facility,
  outcome text not null check (outcome in ('MOVED', 'LEFT', 'UNKNOWN')),
  to_facility_id uuid references facility,
  destination text check (destination <> ''),
  occurred_at timestamptz not null,
  reasons text,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  check ((outcome = 'MOVED') = (to_facility_id is not null)),
  check ((outcome = 'LEFT') = (destination is not null)),
  check (outcome <> 'UNKNOWN' or reasons is not null),
  check (to_facility_id <> facility_id),
  check (occurred_at <= recorded_at)
);
create index resident_reconciliation_facility on resident_reconciliation (facility_id, recorded_at);
create index resident_reconciliation_person on resident_reconciliation (person_id);
alter table resident_reconciliation enable row level security;
alter table resident_reconciliation force row level security;
create policy system_all on resident_reconciliation to repatria_system using (true) with check (true);
create policy staff_reads on resident_reconciliation for select to repatria_staff
  using (not coalesce((select true from case_exclusion x where x.person_id = resident_reconciliation.person_id and x.account_id = viewer_account() limit 1), false));
create policy child_protected on resident_reconciliation as restrictive for select to repatria_staff
  using (viewer_role() <> 'PROSECUTOR' or coalesce((select true from person p where p.id = resident_reconciliation.person_id limit 1), false));
grant select, insert, update, delete on resident_reconciliation to repatria_system;
grant select on resident_reconciliation to repatria_staff;

-- Who is recorded as gone is gone: at commit nobody of the list lives there any more.
create function resident_is_gone() returns trigger language plpgsql as $$
begin
  if exists (select from person p where p.id = new.person_id and p.residence_facility_id = new.facility_id)
     or exists (select from custody_episode c where c.person_id = new.person_id and c.facility_id = new.facility_id and c.ended_at is null) then
    raise exception 'I-40: whoever is reconciled does not live or stay there any more' using errcode = 'check_violation', constraint = 'resident_is_gone';
  end if;
  return null;
end
$$;
create constraint trigger resident_is_gone after insert on resident_reconciliation deferrable initially deferred
  for each row execute function resident_is_gone();
`;
