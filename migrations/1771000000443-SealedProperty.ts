import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bags and items under seal: a number is taken while the seal is, both sides sign, and a difference is an incident. */
export class SealedProperty1771000000443 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INCIDENT_KINDS);
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** Kinds are added to those that are there. */
const INCIDENT_KINDS = `
do $$
declare
  known text;
begin
  select pg_get_constraintdef(oid) into known from pg_constraint where conname = 'incident_kind_check';
  alter table incident drop constraint incident_kind_check;
  execute format('alter table incident add constraint incident_kind_check check (%s or kind in (''PROPERTY_DIFFERENCE'', ''UNRECOGNISED_PLACE''))',
                 substring(known from '^CHECK (.*)$'));
end
$$;
`;

const SQL = `
create table property_item (
  id uuid primary key,
  movement_id uuid not null references movement,
  person_id uuid not null references person,
  -- The State that receives, where the movement goes abroad; it sees what it signs for.
  country text,
  kind text not null check (kind in ('BAG', 'ENVELOPE', 'ITEM')),
  seal_number text not null check (seal_number ~ '^[A-Z0-9][A-Z0-9-]{2,31}$'),
  description text not null check (description <> ''),
  state text not null check (state in ('SEALED', 'RELEASED', 'HANDED_OVER', 'DIFFERENT', 'RESOLVED', 'RETURNED')),
  sealed_by uuid not null references account,
  sealed_at timestamptz not null,
  recorded_at timestamptz not null,
  late_reason text,
  released_by uuid references account,
  released_officer text,
  released_at timestamptz,
  received_by uuid references account,
  received_officer text,
  received_at timestamptz,
  finding text check (finding in ('INTACT', 'BROKEN', 'OTHER_NUMBER', 'MISSING')),
  found_seal text,
  note text,
  incident_id uuid references incident,
  resolved_by uuid references account,
  resolved_at timestamptz,
  resolution text,
  version integer not null default 1,
  constraint property_sealed_before_record check (sealed_at <= recorded_at),
  constraint property_late_with_reason check (recorded_at - sealed_at <= interval '24 hours' or length(coalesce(late_reason, '')) >= 20),
  constraint property_signed_by_both check (state <> 'HANDED_OVER' or (released_by is not null and received_by is not null and finding = 'INTACT')),
  constraint property_signed_by_another check (received_by <> released_by),
  constraint property_difference_is_an_incident check (state not in ('DIFFERENT', 'RESOLVED') or (incident_id is not null and finding <> 'INTACT')),
  check ((state = 'RESOLVED') = (resolution is not null)),
  check (resolution is null or length(resolution) >= 20)
);
-- A seal number is one seal, while it is closed or in dispute.
create unique index property_seal_once on property_item (seal_number) where state in ('SEALED', 'RELEASED', 'DIFFERENT');
create index property_item_movement on property_item (movement_id, person_id);
create index property_item_person on property_item (person_id);
alter table property_item enable row level security;
alter table property_item force row level security;
create policy system_all on property_item to repatria_system using (true) with check (true);
create policy staff_reads on property_item for select to repatria_staff
  using (not coalesce((select true from case_exclusion x where x.person_id = property_item.person_id and x.account_id = viewer_account() limit 1), false));
-- With the movement, which a State sees from AUTHORISED on.
create policy liaison_reads on property_item for select to repatria_liaison
  using (property_item.country = viewer_country()
    and coalesce((select true from person_access a where a.person_id = property_item.person_id and a.country = viewer_country() limit 1), false)
    and coalesce((select true from movement m where m.id = property_item.movement_id limit 1), false));
grant select, insert, update on property_item to repatria_system;
grant select on property_item to repatria_staff, repatria_liaison;

create view guard_facts_property_item as
select p.id, p.movement_id as "movementId", p.person_id as "personId", p.state, m.status as "movementStatus", m.to_country as "toCountry",
  p.released_by as "releasedBy", p.seal_number as "sealNumber"
from property_item p join movement m on m.id = p.movement_id;
alter view guard_facts_property_item owner to repatria_system;
grant select on guard_facts_property_item to repatria_staff, repatria_liaison;
`;
