import { type IndicatorFacts, type IndicatorReading, indicatorStates } from '../../domain/facility/indicatorStates';
import { facilityPopulation, type PopulationFacts } from '../../domain/facility/population';
import type { ReconciliationFacts } from '../../domain/facility/reconciliation';
import type { RootRead } from '../plan/execute';
import {
  column,
  computed,
  instant,
  instantSql,
  type ListRead,
  listNamed,
  lists,
  many,
  manyOn,
  mapNamed,
  page,
  reads,
  sql,
} from '../plan/readMap';
import { indicatorFactsOf, readingsOf } from './indicatorFacts';
import { populationFacts } from './populationFacts';
import { RISK } from './riskReads';

export const facilityReads = reads({
  type: 'Facility',
  table: 'facility',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    code: column('code', { level: 1 }),
    name: column('name', { level: 1 }),
    kind: column('kind', { level: 1 }),
    country: column('country', { level: 1 }),
    capacity: column('capacity', { level: 1 }),
    // Counted over the rows this viewer may see: neither a State nor the office sees custody.
    occupancy: sql((row) => `(select count(*)::int from custody_episode e where e.facility_id = ${row}.id and e.ended_at is null)`),
    status: column('status', { level: 1 }),
    statusSince: instant('status_since', { level: 1 }),
    officiallyRecognised: column('officially_recognised', { level: 1 }),
    visits: many('FacilityVisit', 'facility_id', (row) => `${row}.visited_at desc, ${row}.id`, { level: 1 }),
    rollCalls: many('RollCall', 'facility_id', (row) => `${row}.held_at desc, ${row}.id`),
    free: sql(
      (row) => `${row}.capacity - (select count(*)::int from custody_episode e where e.facility_id = ${row}.id and e.ended_at is null)`,
    ),
    population: computed<PopulationFacts>(populationFacts, facilityPopulation, { level: 5, category: 'ROUTE' }),
    capacities: many('FacilityCapacity', 'facility_id', (capacity) => `${capacity}.from_day, ${capacity}.recorded_at`, { level: 1 }),
    riskIndicators: computed<{ readonly facts: IndicatorFacts; readonly readings: readonly IndicatorReading[] }>(
      (row) =>
        `select json_build_object('facts', f.facts, 'readings', (${readingsOf(`${row}.id`)})) from ${indicatorFactsOf(`${row}.id`)} f`,
      ({ facts, readings }, _viewer, now) => indicatorStates(facts, readings, now),
      RISK,
    ),
    riskTrend: many('IndicatorDay', 'facility_id', (day) => `${day}.on_day, ${day}.indicator`, RISK),
    riskSnapshots: many('FacilityRiskSnapshot', 'facility_id', (snapshot) => `${snapshot}.as_of desc, ${snapshot}.id`, RISK),
    alerts: many('FacilityAlert', 'facility_id', (alert) => `${alert}.raised_at desc, ${alert}.id`, RISK),
    reconciliationProgress: computed<ReconciliationFacts>(
      (row) => `select json_build_object(
        'open', (select count(*)::int from custody_episode e where e.facility_id = ${row}.id and e.ended_at is null)
          + (select count(*)::int from person p where p.residence_facility_id = ${row}.id and p.merged_into is null),
        'moved', count(*) filter (where c.outcome = 'MOVED'), 'left', count(*) filter (where c.outcome = 'LEFT'), 'unknown', count(*) filter (where c.outcome = 'UNKNOWN'),
        'returned', count(*) filter (where c.outcome = 'RETURNED'), 'deceased', count(*) filter (where c.outcome = 'DECEASED'),
        'neverThere', count(*) filter (where c.outcome = 'NEVER_THERE'))
        from resident_reconciliation c where c.facility_id = ${row}.id and c.recorded_at >= ${row}.status_since`,
      (progress) => progress,
    ),
    residentsOpen: page(
      () => listNamed('protectedResidents'),
      (row, resident) => `${resident}.residence_facility_id = ${row}.id and ${resident}.merged_into is null`,
    ),
    version: column('version', { level: 1 }),
    controllers: many('FacilityController', 'facility_id', (row) => `${row}.held_from`, { level: 1 }),
  },
});

/** Persons of a roll-call are named as far as the viewer sees them. */
const persons = (column: string) =>
  manyOn(
    'Person',
    (row, person) => `${person}.id = any(${row}.${column})`,
    (person) => `${person}.ref`,
  );

reads({
  type: 'RollCall',
  table: 'roll_call',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    heldAt: instant('held_at'),
    present: sql((row) => `cardinality(${row}.present)`),
    unidentified: column('unidentified'),
    missing: persons('missing'),
    extra: persons('extra'),
    recordedAt: instant('recorded_at'),
  },
});

reads({
  type: 'FacilityCapacity',
  table: 'facility_capacity',
  person: null,
  fields: {
    fromDay: sql((row) => `case when isfinite(${row}.from_day) then ${instantSql(`${row}.from_day::timestamp at time zone 'UTC'`)} end`, {
      level: 1,
    }),
    operational: column('operational', { level: 1 }),
    reasons: column('reasons', { level: 1 }),
    recordedAt: instant('recorded_at', { level: 1 }),
  },
});

reads({
  type: 'FacilityVisit',
  table: 'facility_visit',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind', { level: 1 }),
    body: column('body', { level: 1 }),
    visitedAt: instant('visited_at', { level: 1 }),
    privateTalks: column('private_talks', { level: 1 }),
    access: column('access', { level: 1 }),
  },
});

reads({
  type: 'FacilityController',
  table: 'facility_controller',
  person: null,
  fields: {
    authority: column('authority', { level: 1 }),
    from: instant('held_from', { level: 1 }),
    recordedAt: instant('recorded_at', { level: 1 }),
    to: instant('held_to', { level: 1 }),
  },
});

export const facilityRead: RootRead = {
  kind: 'single',
  map: () => facilityReads,
  where: (args, bind) => {
    const conditions = [
      args['id'] == null ? null : ['id', bind(args['id'])],
      args['code'] == null ? null : ['code', bind(args['code'])],
    ].filter((condition) => condition !== null);
    return conditions.length === 0 ? null : (row) => conditions.map(([name, value]) => `${row}.${name}::text = ${value}`).join(' and ');
  },
};

export const facilityList: ListRead = lists('facilities', {
  map: () => mapNamed('Facility'),
  filters: {
    kind: { level: 1, forStates: true, sql: (row, bind, kinds) => `${row}.kind = any(${bind(kinds)}::text[])` },
    country: { level: 1, forStates: true, sql: (row, bind, country) => `${row}.country = ${bind(country)}` },
    status: { level: 1, forStates: true, sql: (row, bind, statuses) => `${row}.status = any(${bind(statuses)}::text[])` },
  },
  defaultOrder: [{ sql: (row) => `${row}.code`, direction: 'asc', type: 'text' }],
});
