import { toldSteps } from '../../../domain/statistics/series';
import { periodName, periodStart, periodStep } from '../periodSql';
import type { ReportQuery } from '../report';
import { validPeriods } from '../validPeriods';
import type { PeriodArgs } from './identityProgress';

/** F.1 question 16: how full each place is against what it was built for, and who held it. */
export const facilityRiskTrend: ReportQuery<PeriodArgs, 'occupancy' | 'capacity' | 'controllers' | 'risk'> = {
  name: 'facilityRiskTrend',
  basis: 'Persons in custody by facility at the end of each period, and what is known of the facility.',
  method:
    'By admission and end of custody. Facilities count from twenty; an occupancy that differs from the last one told by fewer is held back. Capacity, changes of the controlling authority and the risk level are no counts of persons and are told as they are. Risk level: the last one that a second person confirmed and that had not expired at the end of the period.',
  validate: validPeriods,
  with: (scope, { interval, from }) => `moved as (
      select facility_id, ${periodStart('admitted_at', interval)} as period, count(*)::int as change from custody_episode where admitted_at <= ${scope.at} group by 1, 2
      union all
      select facility_id, ${periodStart('ended_at', interval)}, -count(*)::int from custody_episode where ended_at <= ${scope.at} group by 1, 2),
    step as (
      select f.kind || '/' || f.code as facility, m.period, sum(m.change)::int as change
      from moved m join facility f on f.id = m.facility_id group by f.id, m.period),
    period as (
      select generate_series(min(period), ${periodStart(scope.at, interval)}, ${periodStep(interval)}) as period from step),
    shown as (
      select period from period where ${from ? `period >= ${periodStart(`${scope.bind(from)}::timestamptz`, interval)}` : 'true'}),
    sums as (
      select p.period, f.facility, sum(coalesce(s.change, 0)) over (partition by f.facility order by p.period)::int as count
      from period p cross join (select distinct facility from step) f left join step s on s.period = p.period and s.facility = f.facility)`,
  tables: {
    occupancy: {
      dimensions: [
        { name: 'FACILITY', grain: 'FACILITY' },
        { name: 'PERIOD', grain: 'PLAIN' },
      ],
      sql: (_, { interval }) => `select array[facility, ${periodName('period', interval)}] as keys, count from sums
        where count > 0 and period in (select period from shown)`,
    },
    capacity: {
      dimensions: [{ name: 'FACILITY', grain: 'PLAIN' }],
      countsPersons: false,
      sql: () => 'select array[f.code] as keys, f.capacity as count from facility f where f.capacity is not null',
    },
    risk: {
      dimensions: [
        { name: 'FACILITY', grain: 'PLAIN' },
        { name: 'PERIOD', grain: 'PLAIN' },
      ],
      countsPersons: false,
      sql: (scope, { interval }) => `select array[f.code, ${periodName('s.period', interval)}] as keys, r.level_confirmed::int as count
        from shown s cross join facility f
        cross join lateral (select least(s.period + ${periodStep(interval)}, ${scope.at}) as ends) e
        cross join lateral (select level_confirmed from facility_risk_snapshot r where r.facility_id = f.id and r.status = 'CONFIRMED'
          and r.as_of < e.ends and r.decided_at < e.ends and r.expires_at > e.ends order by r.as_of desc limit 1) r`,
    },
    controllers: {
      dimensions: [
        { name: 'FACILITY', grain: 'PLAIN' },
        { name: 'PERIOD', grain: 'PLAIN' },
      ],
      countsPersons: false,
      // The first controller that is known is no change.
      sql: (scope, { interval }) => `select array[f.code, ${periodName('c.held_from', interval)}] as keys, count(*)::int as count
        from facility_controller c join facility f on f.id = c.facility_id
        where c.held_from <= ${scope.at} and exists (select from facility_controller earlier where earlier.facility_id = c.facility_id and earlier.held_from < c.held_from)
          and ${periodStart('c.held_from', interval)} in (select period from shown) group by 1`,
    },
  },
  rows: ({ occupancy, capacity, controllers, risk }) => ({
    rows: toldSteps(occupancy, 'PERIOD', 'FACILITY').map(({ period, value: facility, count }) => {
      const room = capacity.count({ FACILITY: facility }).value;
      return {
        period,
        facility,
        occupancy: count,
        capacity: room === 0 ? null : room,
        occupancyPercent: count.value === null || !room ? null : Math.round((1000 * count.value) / room) / 10,
        // No level is below one.
        riskLevel: risk.count({ FACILITY: facility, PERIOD: period }).value || null,
        controllerChanges: controllers.count({ FACILITY: facility, PERIOD: period }).value ?? 0,
      };
    }),
  }),
};
