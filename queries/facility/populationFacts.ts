import { BadUserInput } from '../../domain/errors';
import { MOST_DAYS } from '../../domain/facility/population';
import type { Bind } from '../plan/readMap';

const DAY_MS = 86_400_000;

/** A movement that is still to come, in statuses in which somebody listed has not left, or has not arrived. */
const OUT_TO_COME = `m.status in ('MANIFEST_DRAFT', 'MANIFEST_LOCKED', 'AUTHORISED', 'BOARDING')`;
const IN_TO_COME = `m.status in ('MANIFEST_DRAFT', 'MANIFEST_LOCKED', 'AUTHORISED', 'BOARDING', 'DEPARTED', 'DIVERTED', 'ARRIVED', 'RECONCILING', 'DISCREPANCY')`;
const leaves = `(m.departure_planned_at at time zone 'UTC')::date`;
/** The day of the last leg's arrival where it is planned; otherwise that of the departure. */
const arrives = `(coalesce((select max(l.arrives_at) from movement_leg l where l.movement_id = m.id), m.departure_planned_at) at time zone 'UTC')::date`;
const TODAY = `(app_now() at time zone 'UTC')::date`;

/** Facts of a place for a range of days, as the domain's `PopulationFacts`: one row, whatever the number of days. */
export function populationFacts(row: string, args: Readonly<Record<string, unknown>>, bind: Bind): string {
  const [from, to] = [args['from'], args['to']] as [Date, Date];
  const days = Math.floor((to.getTime() - from.getTime()) / DAY_MS) + 1;
  if (to < from) throw new BadUserInput([{ path: 'to', code: 'DATE_ORDER', message: 'This lies before the first day.' }]);
  if (days > MOST_DAYS) throw new BadUserInput([{ path: 'to', code: 'OUT_OF_RANGE', message: `At most ${MOST_DAYS} days at once.` }]);
  const first = `${bind(from.toISOString().slice(0, 10))}::date`;
  const last = `${bind(to.toISOString().slice(0, 10))}::date`;
  const held = `custody_episode e where e.facility_id = ${row}.id`;
  const residents = `(select count(*)::int from person p where p.residence_facility_id = ${row}.id and p.merged_into is null)`;
  const out = (day: string) =>
    `(select count(*)::int from movement m join manifest_entry x on x.movement_id = m.id and x.open where m.from_facility_id = ${row}.id and ${OUT_TO_COME} and ${day})`;
  const into = (day: string) =>
    `(select count(*)::int from movement m join manifest_entry x on x.movement_id = m.id and x.open where m.to_facility_id = ${row}.id and ${IN_TO_COME} and ${day})`;
  return `select json_build_object(
    'today', ${TODAY}, 'present', (select count(*)::int from ${held} and e.ended_at is null) + ${residents},
    -- What should have moved before today and has not is still to come: it counts from today on.
    'expectedInBefore', case when ${first} > ${TODAY} then ${into(`${arrives} < ${first}`)} else ${into(`${arrives} < ${TODAY}`)} end,
    'expectedOutBefore', case when ${first} > ${TODAY} then ${out(`${leaves} < ${first}`)} else ${out(`${leaves} < ${TODAY}`)} end,
    'undatedIn', ${into(`${arrives} is null`)}, 'undatedOut', ${out(`${leaves} is null`)},
    'days', (select json_agg(json_build_object('day', d.day,
      'operational', coalesce((select c.operational from facility_capacity c where c.facility_id = ${row}.id and c.from_day <= d.day
        order by c.from_day desc, c.recorded_at desc limit 1), ${row}.capacity),
      'occupied', case when d.day = ${TODAY} then (select count(*)::int from ${held} and e.ended_at is null) + ${residents}
        when d.day < ${TODAY} and ${residents} = 0
          then (select count(*)::int from ${held} and e.admitted_at < d.ends and (e.ended_at is null or e.ended_at >= d.ends)) end,
      'admitted', (select count(*)::int from ${held} and e.admitted_at >= d.begins and e.admitted_at < d.ends),
      'left', (select count(*)::int from ${held} and e.ended_at >= d.begins and e.ended_at < d.ends),
      'expectedIn', case when d.day >= ${TODAY} then ${into(`${arrives} = d.day`)} else 0 end,
      'expectedOut', case when d.day >= ${TODAY} then ${out(`${leaves} = d.day`)} else 0 end) order by d.day)
      from (select g::date as day, g at time zone 'UTC' as begins, (g + interval '1 day') at time zone 'UTC' as ends
            from generate_series(${first}::timestamp, ${last}::timestamp, interval '1 day') g) d))`;
}
