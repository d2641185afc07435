import { type MovingFacts, stagesThatHold } from '../../domain/operation/movingRules';
import type { Tx } from '../Tx';

export interface PeopleToMove {
  readonly people: readonly MovingFacts[];
  /** Pairs of them who are related on record, or of one family unit. */
  readonly related: readonly (readonly [string, string])[];
}

/** Everybody in the places that an operation empties, in two statements whatever their number. */
export async function peopleToMove(tx: Tx, operationId: string): Promise<PeopleToMove> {
  const people = await tx.query<MovingFacts>(PEOPLE, [operationId, stagesThatHold]);
  const related = await tx.query<{ one: string; other: string }>(
    `select person_id as one, related_person_id as other from relationship
     where person_id = any($1::uuid[]) and related_person_id = any($1::uuid[])
     union
     select person_id, other_id from family_link where person_id = any($1::uuid[]) and other_id = any($1::uuid[]) order by 1, 2`,
    [people.map(({ personId }) => personId)],
  );
  return { people, related: related.map(({ one, other }) => [one, other] as const) };
}

/** Who may be a child counts as one: without a birth date the age is in doubt (rulings 13, I-09, I-46). */
const PEOPLE = `
with place as (
  select f.id, coalesce(
    (select s.level_confirmed from facility_risk_snapshot s
     where s.facility_id = f.id and s.status = 'CONFIRMED' and s.expires_at > app_now() order by s.as_of desc limit 1),
    case when f.status = 'CONTROL_LOST' then 5 end) as danger
  from operation_facility o join facility f on f.id = o.facility_id where o.operation_id = $1 and o.purpose = 'EMPTIED'
), present as (
  select e.person_id, e.facility_id, e.admitted_at as since from custody_episode e join place on place.id = e.facility_id where e.ended_at is null
  union all
  select p.id, p.residence_facility_id, p.created_at from person p join place on place.id = p.residence_facility_id where p.merged_into is null
), fitness as (
  select distinct on (h.person_id) h.person_id, h.outcome from health_event h join present using (person_id)
  where h.kind in ('ADMISSION_EXAM', 'FIT_TO_TRAVEL') and h.outcome is not null
  order by h.person_id, h.occurred_at desc, h.id desc
), held as (
  select distinct c.person_id from proceeding c join present using (person_id) where c.stage = any($2::text[])
)
select r.person_id, r.facility_id, place.danger,
  case f.outcome when 'UNFIT' then 'UNFIT' when 'FIT_WITH_CONDITIONS' then 'WITH_CARE' else 'ORDINARY' end as fitness,
  p.age_status <> 'DETERMINED_ADULT' and (p.age_status <> 'NOT_IN_DOUBT' or p.birth_latest is null
    or case when p.birth_conventional then make_date(extract(year from p.birth_latest)::int, 12, 31) else p.birth_latest end
       > (app_now() - interval '18 years')::date) as child,
  p.kind = 'DETAINEE' as detainee, held.person_id is not null as court_hold,
  to_char(r.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since
from present r
join person p on p.id = r.person_id
join place on place.id = r.facility_id
left join fitness f on f.person_id = r.person_id
left join held on held.person_id = r.person_id
order by r.person_id`;
