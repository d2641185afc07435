import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders of moving: what the rules proposed for each person, who overrode it, who signed (domain C.3a). */
export class MovingOrders1771000000470 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['moving_order', 'moving_order_batch', 'moving_order_place']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert, update on ${table} to repatria_system`);
      await runner.query(`grant select on ${table} to repatria_staff`);
    }
    await runner.query(SCOPE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
create table moving_order (
  id uuid primary key,
  ref text not null unique,
  operation_id uuid not null references operation,
  status text not null default 'PROPOSED' check (status in ('PROPOSED', 'SIGNED', 'WITHDRAWN')),
  batch_size integer not null check (batch_size > 0),
  persons integer not null check (persons > 0),
  -- The rules as they were applied, in order.
  rules jsonb not null,
  proposed_by uuid not null references account,
  proposed_at timestamptz not null,
  last_changed_by uuid not null references account,
  signed_by uuid references account,
  signed_at timestamptz,
  withdrawn_reasons text,
  version integer not null default 1,
  -- I-37: no order counts before a human who did not make it has signed it.
  constraint moving_order_signed_by_another check (signed_by is null or (signed_by <> proposed_by and signed_by <> last_changed_by)),
  constraint moving_order_signature check ((signed_by is null) = (signed_at is null) and (status <> 'SIGNED' or signed_by is not null)),
  check ((status = 'WITHDRAWN') = (withdrawn_reasons is not null))
);
create unique index moving_order_one_proposed on moving_order (operation_id) where status = 'PROPOSED';
create index moving_order_operation on moving_order (operation_id);

create table moving_order_batch (
  id uuid primary key,
  order_id uuid not null references moving_order,
  operation_id uuid not null references operation,
  number integer not null check (number > 0),
  facility_id uuid not null references facility,
  stream text not null check (stream in ('ADULTS', 'CHILDREN', 'FAMILY')),
  movement_id uuid unique references movement,
  unique (order_id, number)
);

create table moving_order_place (
  id uuid primary key,
  order_id uuid not null references moving_order,
  operation_id uuid not null references operation,
  person_id uuid not null references person,
  facility_id uuid not null references facility,
  family integer not null,
  stream text not null check (stream in ('ADULTS', 'CHILDREN', 'FAMILY')),
  position integer not null,
  batch integer,
  waits text,
  contributions jsonb not null,
  overridden_by uuid references account,
  override_reasons text,
  unique (order_id, person_id),
  foreign key (order_id, batch) references moving_order_batch (order_id, number),
  check ((batch is null) = (waits is not null)),
  constraint moving_order_override_has_reasons check ((overridden_by is null) = (override_reasons is null)
    and (override_reasons is null or length(override_reasons) >= 20))
);
create index moving_order_place_batch on moving_order_place (order_id, batch, position);
create index moving_order_place_family on moving_order_place (order_id, family);
create index moving_order_place_person on moving_order_place (person_id);

-- I-11: a family is in one batch, or waits as one.
create function moving_order_keeps_families() returns trigger language plpgsql as $$
begin
  if exists (select from moving_order_place p where (p.order_id, p.family) in (select c.order_id, c.family from changed c)
             group by p.order_id, p.family having count(distinct coalesce(p.batch, 0)) > 1) then
    raise exception 'I-11: a family stays together' using errcode = 'check_violation', constraint = 'moving_order_keeps_families';
  end if;
  return null;
end
$$;
create trigger moving_order_families_placed after insert on moving_order_place referencing new table as changed
  for each statement execute function moving_order_keeps_families();
create trigger moving_order_families_moved after update on moving_order_place referencing new table as changed
  for each statement execute function moving_order_keeps_families();

-- What was signed never changes.
create function moving_order_stands() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or exists (select from moving_order o where o.id = old.order_id and o.status <> 'PROPOSED') then
    raise exception 'A signed order of moving never changes.' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger moving_order_place_stands before update or delete on moving_order_place for each row execute function moving_order_stands();
`;

const SCOPE = `
create policy orders_of_operations on moving_order for select to repatria_staff
  using (moving_order.operation_id = any (array(select operations_seen('ORDERS'))));
create policy orders_of_operations on moving_order_batch for select to repatria_staff
  using (moving_order_batch.operation_id = any (array(select operations_seen('ORDERS'))));
create policy orders_of_operations on moving_order_place for select to repatria_staff
  using (moving_order_place.operation_id = any (array(select operations_seen('ORDERS')))
    and not coalesce((select true from case_exclusion x where x.person_id = moving_order_place.person_id and x.account_id = viewer_account() limit 1), false));
`;
