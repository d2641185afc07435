import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts of a movement's guards, and what the database itself refuses about manifests, counts and the chain of custody. */
export class MovementFacts1771000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [view, text] of [
      ['guard_facts_manifest_entry', ENTRY],
      ['guard_facts_movement', MOVEMENT],
    ] as const) {
      await runner.query(`create view ${view} as ${text}`);
      await runner.query(`alter view ${view} owner to repatria_system`);
      await runner.query(`grant select on ${view} to repatria_staff, repatria_liaison`);
    }
    await runner.query(CONSTRAINTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const ANY_GATE_FAILED = `'FAILED' in (g.identity, g.nationality, g.age_and_child, g.consular, g.non_refoulement, g.judicial_hold,
  g.competing_requests, g.data_transfer, g.health, g.travel_document, g.reception_plan, g.person_informed_and_heard)`;

/** Column names are those of the facts in domain/movement/facts.ts, so that rows and their JSON need no translation. */
const ENTRY = `
select e.movement_id as "movementId", e.person_id as "personId", e.request_id as "requestId", e.status, e.open,
  case when m.to_country is null then e.transfer_order is not null
       else coalesce(r.country = m.to_country and r.state in ('READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED'), false) end as "reasonHolds",
  m.to_country is null or coalesce(r.state = 'HANDOVER_SCHEDULED' and r.movement_id = m.id, false) as scheduled,
  case when p.kind = 'PROTECTED_RESIDENT' then coalesce(p.residence_facility_id = m.from_facility_id, false)
       else exists (select from custody_episode c where c.person_id = p.id and c.ended_at is null and c.facility_id = m.from_facility_id) end as "atOrigin",
  exists (select from manifest_entry o where o.person_id = e.person_id and o.open and o.movement_id <> m.id) as "listedElsewhere",
  case when r.id is null then e.fit_until when g.health = 'CLEARED' then g.health_until end as "fitUntil",
  coalesce(${ANY_GATE_FAILED}, false) as "gateFailed",
  r.id is null or coalesce(g.non_refoulement = 'CLEARED', false) as "riskExcluded",
  case when g.non_refoulement = 'CLEARED' then g.non_refoulement_until end as "riskExcludedUntil",
  p.kind = 'DETAINEE' as detainee,
  -- Without a birth date the age is in doubt (rulings 13), and whose age is in doubt is treated as a child (I-09).
  p.age_status <> 'DETERMINED_ADULT' and (p.age_status <> 'NOT_IN_DOUBT' or p.birth_latest is null
    or case when p.birth_conventional then make_date(extract(year from p.birth_latest)::int, 12, 31) else p.birth_latest end
       > (app_now() - interval '18 years')::date) as child,
  p.sex = 'FEMALE' as female,
  array(select k.related_person_id from relationship k where k.person_id = e.person_id
        union select k.person_id from relationship k where k.related_person_id = e.person_id) as related
from manifest_entry e
join movement m on m.id = e.movement_id
join person p on p.id = e.person_id
left join repatriation_request r on r.id = e.request_id
left join guard_facts_gates g on g.request_id = r.id`;

const lastCount = (name: string, condition: string) => `
left join lateral (
  select h.present, h.unidentified, h.counted_by from headcount h
  where h.movement_id = m.id and ${condition} order by h.recorded_at desc, h.id desc limit 1
) ${name} on true`;

const MOVEMENT = `
select m.id as "movementId", m.status, m.to_country as "toCountry",
  m.to_facility_id is null or coalesce(f.officially_recognised and f.status not in ('CLOSED', 'CONTROL_LOST'), false) as "destinationAdmits",
  m.last_listed_by as "lastListedBy", m.carrier is not null as "carrierNamed", m.route is not null as "routeNamed",
  coalesce(m.escorts, 0) as escorts, m.female_escort as "femaleEscort",
  m.receiving_confirmation is not null as "receivingConfirmed", m.icrc_informed_at is not null as "icrcInformed",
  coalesce((select json_agg(e order by e."personId") from guard_facts_manifest_entry e where e."movementId" = m.id), '[]'::json) as entries,
  boarded.present as boarded, coalesce(boarded.unidentified, '{}') as "boardedUnidentified",
  received.present as received, coalesce(received.unidentified, '{}') as "receivedUnidentified", received.counted_by as "receivedBy"
from movement m
left join facility f on f.id = m.to_facility_id
${lastCount('boarded', `h.checkpoint = 'BOARDED'`)}
${lastCount('received', `h.side = 'RECEIVING'`)}`;

const CONSTRAINTS = `
-- ------------------------------------------------------------ I-02: a chain of custody without a silent gap
create function custody_chain_whole() returns trigger language plpgsql as $$
declare
  earlier custody_episode;
  later custody_episode;
begin
  select * into earlier from custody_episode e where e.person_id = new.person_id and e.admitted_at < new.admitted_at order by e.admitted_at desc limit 1;
  if earlier.id is not null and earlier.ended_at is distinct from new.admitted_at
     and coalesce(earlier.end_reason not in ('ESCAPE', 'RELEASE', 'UNKNOWN'), true) then
    raise exception 'I-02: custody begins where the one before did not end' using errcode = 'check_violation', constraint = 'custody_no_silent_gap';
  end if;
  if new.end_reason in ('TRANSFER', 'HANDOVER', 'HOSPITAL', 'COURT') then
    select * into later from custody_episode e where e.person_id = new.person_id and e.admitted_at > new.admitted_at order by e.admitted_at limit 1;
    if later.id is null or later.admitted_at <> new.ended_at then
      raise exception 'I-02: custody ended in another place that is not recorded' using errcode = 'check_violation', constraint = 'custody_no_silent_gap';
    end if;
  end if;
  return null;
end
$$;
-- At commit: the old stay is closed before the new one is opened.
create constraint trigger custody_no_silent_gap after insert or update of admitted_at, ended_at, end_reason on custody_episode
  deferrable initially deferred for each row execute function custody_chain_whole();

-- ------------------------------------------------------------ I-21: a locked manifest never changes
create function manifest_version_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.reopened_at is not null
     or (new.id, new.movement_id, new.number, new.sha256, new.persons, new.listed_by, new.locked_by, new.locked_at)
        is distinct from (old.id, old.movement_id, old.number, old.sha256, old.persons, old.listed_by, old.locked_by, old.locked_at) then
    raise exception 'I-21: a locked manifest never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger manifest_version_kept before update or delete on manifest_version for each row execute function manifest_version_kept();

create function manifest_open_to_change() returns trigger language plpgsql as $$
begin
  if exists (select from changed c join movement m on m.id = c.movement_id where m.status not in ('PLANNED', 'MANIFEST_DRAFT')) then
    raise exception 'I-21: a locked manifest changes only as a new version' using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;
create trigger manifest_entry_added after insert on manifest_entry referencing new table as changed
  for each statement execute function manifest_open_to_change();
create trigger manifest_entry_struck after delete on manifest_entry referencing old table as changed
  for each statement execute function manifest_open_to_change();

create function manifest_entry_kept() returns trigger language plpgsql as $$
begin
  if (new.movement_id, new.person_id) is distinct from (old.movement_id, old.person_id)
     or not exists (select from movement m where m.id = new.movement_id and m.status in ('PLANNED', 'MANIFEST_DRAFT')) then
    raise exception 'I-21: a locked manifest changes only as a new version' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger manifest_entry_kept before update on manifest_entry for each row
  when ((new.movement_id, new.person_id, new.request_id, new.transfer_order) is distinct from (old.movement_id, old.person_id, old.request_id, old.transfer_order)
        or (new.open and not old.open))
  execute function manifest_entry_kept();

-- ------------------------------------------------------------ counts are made again, never edited; discrepancies are resolved once
create trigger headcount_append_only before update or delete or truncate on headcount execute function refuse_change();

create function discrepancy_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.resolved_at is not null
     or (new.movement_id, new.kind, new.person_id, new.label, new.detected_at) is distinct from (old.movement_id, old.kind, old.person_id, old.label, old.detected_at) then
    raise exception 'I-20: a discrepancy is resolved once, and never edited' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger discrepancy_kept before update or delete on discrepancy for each row execute function discrepancy_kept();

-- Whoever reports an incident reads the report, a State's officer too; no other one.
create policy own_report on incident for select to repatria_liaison using (incident.reported_by = viewer_account());
grant select on incident to repatria_liaison;

-- What the resolution found out about the person (domain C.6).
alter table discrepancy add column outcome text check (outcome in ('RECEIVED', 'NOT_PRESENTED', 'REMOVED_BY_COURT', 'ESCAPED', 'DECEASED', 'DIVERTED'));
`;
