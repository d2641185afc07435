import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Domain C.8: between release and receipt nobody has an item; longer than is tolerated, and it is quarantined, not silently taken in. */
export class CustodyGaps1771000000640 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
insert into setting (name, value) values ('evidence_gap_tolerance', 'PT24H') on conflict (name) do nothing;

alter table evidence_custody_event
  add column released_at timestamptz,
  add column gap boolean not null default false,
  add constraint evidence_released_before_received check (released_at <= occurred_at);

-- Whether a gap is one, the tolerance of that day decides, whoever writes the link.
create function custody_gap_measured() returns trigger language plpgsql as $$
begin
  new.gap := coalesce(new.occurred_at - new.released_at
    > coalesce((select value from setting where name = 'evidence_gap_tolerance'), 'PT24H')::interval, false);
  if new.released_at < (select max(e.occurred_at) from evidence_custody_event e where e.evidence_id = new.evidence_id) then
    raise exception 'I-22: an item is let go after it was taken over' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger evidence_custody_event_gap before insert on evidence_custody_event for each row execute function custody_gap_measured();

-- At commit: a link with a gap left the item in quarantine, or it is excluded already.
create function custody_gap_quarantines() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select e.status from evidence_item e where e.id = new.evidence_id) not in ('QUARANTINED', 'EXCLUDED') then
    raise exception 'I-22: an item with a gap in its custody is quarantined' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
alter function custody_gap_quarantines() owner to repatria_system;
revoke all on function custody_gap_quarantines() from public;
grant execute on function custody_gap_quarantines() to repatria_system;
create constraint trigger custody_gap_quarantines after insert on evidence_custody_event deferrable initially deferred for each row
  when (new.gap) execute function custody_gap_quarantines();
create index evidence_custody_gap on evidence_custody_event (evidence_id) where gap;
`;
