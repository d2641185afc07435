import type { RootRead } from '../plan/execute';
import { column, instant, type ListRead, many, manyOn, mapNamed, reads, sql } from '../plan/readMap';

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

export const facilityList: ListRead = {
  map: () => mapNamed('Facility'),
  filters: {
    kind: { level: 1, forStates: true, sql: (row, bind, kinds) => `${row}.kind = any(${bind(kinds)}::text[])` },
    country: { level: 1, forStates: true, sql: (row, bind, country) => `${row}.country = ${bind(country)}` },
    status: { level: 1, forStates: true, sql: (row, bind, statuses) => `${row}.status = any(${bind(statuses)}::text[])` },
  },
  defaultOrder: [{ sql: (row) => `${row}.code`, direction: 'asc', type: 'text' }],
};
