import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * I-43: when something was recorded stands beside when it happened, of stays in custody, their ends, controllers of places and
 * sources asked too. What was recorded before stays without: nobody knows it now.
 */
export class RecordedBesideOccurred1771000000622 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table custody_episode
  add column recorded_at timestamptz,
  add column end_recorded_at timestamptz,
  add constraint custody_recorded_after check (admitted_at <= recorded_at),
  add constraint custody_end_recorded_after check (ended_at <= end_recorded_at and (end_recorded_at is null or ended_at is not null));
alter table facility_controller add column recorded_at timestamptz;
alter table identity_source add column recorded_at timestamptz;

-- The instant of the record is the platform's to say, whoever writes; a clock on the ground that runs ahead counts as of then.
create function custody_recorded() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.recorded_at := greatest(app_now(), new.admitted_at);
    new.end_recorded_at := case when new.ended_at is not null then greatest(app_now(), new.ended_at) end;
  else
    new.recorded_at := old.recorded_at;
    new.end_recorded_at := case when new.ended_at is null then null
      when old.ended_at is null or new.ended_at > old.end_recorded_at then greatest(app_now(), new.ended_at) else old.end_recorded_at end;
  end if;
  return new;
end
$$;
create trigger custody_recorded before insert or update on custody_episode for each row execute function custody_recorded();

create function controller_recorded() returns trigger language plpgsql as $$
begin
  new.recorded_at := case when tg_op = 'INSERT' then greatest(app_now(), new.held_from) else old.recorded_at end;
  return new;
end
$$;
create trigger controller_recorded before insert or update on facility_controller for each row execute function controller_recorded();

create function source_recorded() returns trigger language plpgsql as $$
begin
  new.recorded_at := case when tg_op = 'INSERT' then greatest(app_now(), new.consulted_at) else old.recorded_at end;
  return new;
end
$$;
create trigger source_recorded before insert or update on identity_source for each row execute function source_recorded();
`;
