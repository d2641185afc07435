import type { RowSql } from '../plan/readMap';

/** The facts of `registerCompleteness` for one person: whether something is on record, never what. */
export const registerFacts: RowSql = (row) => `
  select json_build_object(
    'named', exists (select 1 from person_name n where n.person_id = ${row}.id),
    'sexKnown', ${row}.sex not in ('NOT_KNOWN', 'NOT_APPLICABLE'),
    'custodyRecorded', last.id is not null,
    'orderRecorded', exists (select 1 from detention_order o where o.person_id = ${row}.id),
    'healthRecorded', noted.injuries is not null or exists (select 1 from health_event h where h.person_id = ${row}.id and h.kind <> 'DEATH'),
    'died', coalesce(last.end_reason = 'DEATH', false),
    'deathRecorded', exists (select 1 from death_record d where d.person_id = ${row}.id),
    'lastCustodyEnded', coalesce(last.ended_at is not null, false),
    'destinationRecorded', coalesce(last.destination is not null and last.transfer_authority is not null, false),
    'injuriesRecorded', noted.injuries is not null,
    'propertyRecorded', noted.property_inventory is not null,
    'familyRecorded', noted.family_members is not null,
    'nextOfKinRecorded', noted.next_of_kin is not null)
  from (select 1) one
    left join lateral (select e.* from custody_episode e where e.person_id = ${row}.id order by e.admitted_at desc limit 1) last on true
    left join admission_record noted on noted.person_id = ${row}.id`;
