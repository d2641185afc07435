import type { MigrationInterface, QueryRunner } from 'typeorm';

const notExcluded = (table: string) =>
  `not coalesce((select true from case_exclusion x where x.person_id = ${table}.person_id and x.account_id = viewer_account() limit 1), false)`;

/** Domain C.3, A.2: in which unit of a place somebody is, with whom nobody is put who has to be apart; and through whom a consular right was told. */
export class UnitsOfPlaces1771000000649 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(`alter table unit_stay enable row level security; alter table unit_stay force row level security;`);
    await runner.query(`create policy system_all on unit_stay to repatria_system using (true) with check (true)`);
    await runner.query(`create policy staff_reads on unit_stay for select to repatria_staff using (${notExcluded('unit_stay')})`);
    await runner.query(
      `create policy child_protected on unit_stay as restrictive for select to repatria_staff
         using (viewer_role() <> 'PROSECUTOR' or coalesce((select true from person p where p.id = unit_stay.person_id limit 1), false))`,
    );
    await runner.query(`grant select, insert, update on unit_stay to repatria_system`);
    await runner.query(`grant select on unit_stay to repatria_staff`);
    await runner.query(`alter table consular_record add column interpreter text`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLE = `
create table unit_stay (
  id uuid primary key,
  person_id uuid not null references person,
  episode_id uuid not null references custody_episode,
  facility_id uuid not null references facility,
  unit text not null check (unit ~ '^[0-9A-Z][0-9A-Z/-]{0,19}$'),
  since timestamptz not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  until timestamptz check (until >= since),
  check (since <= recorded_at)
);
create unique index unit_stay_of_one_unit on unit_stay (episode_id) where until is null;
create index unit_stay_unit on unit_stay (facility_id, unit) where until is null;
create index unit_stay_person on unit_stay (person_id);

-- Mandela Rules 11, 112; CRC Art. 37(c); ICCPR Art. 10(2): who would share a unit and has to be apart. A family stays together.
create function unit_conflicts(person uuid, facility uuid, unit_code text) returns text[] language sql stable as $$
  select array(
    select distinct r.rule
    from unit_stay s
    join person o on o.id = s.person_id
    join person p on p.id = $1
    cross join lateral (values
      ('UNIT-CHILD', counts_as_child(p) <> counts_as_child(o)),
      ('UNIT-SEX', p.sex in ('MALE', 'FEMALE') and o.sex in ('MALE', 'FEMALE') and p.sex <> o.sex),
      ('UNIT-UNTRIED', (coalesce(p.legal_status, '') = 'CONVICTED_FINAL') <> (coalesce(o.legal_status, '') = 'CONVICTED_FINAL'))
    ) r(rule, broken)
    where s.facility_id = $2 and s.unit = $3 and s.until is null and s.person_id <> $1 and r.broken
      and (r.rule = 'UNIT-UNTRIED' or not exists (select from family_relation k where k.person_id = p.id and k.other_id = o.id))
    order by 1)
$$;

create function unit_keeps_apart() returns trigger language plpgsql as $$
begin
  -- Two who come at once to an empty unit come one after the other.
  perform pg_advisory_xact_lock(hashtextextended('unit ' || new.facility_id::text || ' ' || new.unit, 0));
  if cardinality(unit_conflicts(new.person_id, new.facility_id, new.unit)) > 0 then
    raise exception 'Who has to be apart shares no unit' using errcode = 'check_violation', constraint = 'unit_keeps_apart';
  end if;
  return new;
end $$;
create trigger unit_keeps_apart before insert on unit_stay for each row execute function unit_keeps_apart();

create function unit_stay_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'Where somebody was is not written anew' using errcode = 'restrict_violation', constraint = 'unit_stay_is_kept';
end $$;
create trigger unit_stay_is_kept before update on unit_stay for each row
  when ((new.id, new.person_id, new.episode_id, new.facility_id, new.unit, new.since, new.recorded_by, new.recorded_at)
      is distinct from (old.id, old.person_id, old.episode_id, old.facility_id, old.unit, old.since, old.recorded_by, old.recorded_at)
    or old.until is not null and new.until is distinct from old.until)
  execute function unit_stay_is_kept();

create function unit_ends_with_custody() returns trigger language plpgsql as $$
begin
  update unit_stay set until = greatest(new.ended_at, since) where episode_id = new.id and until is null;
  return null;
end $$;
create trigger unit_ends_with_custody after update of ended_at on custody_episode for each row
  when (old.ended_at is null and new.ended_at is not null) execute function unit_ends_with_custody();
`;
