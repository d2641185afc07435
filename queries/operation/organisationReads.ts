import { column, instant, type ListRead, lists, manyOn, reads } from '../plan/readMap';

/** Whoever can be asked to take part. A State reads the organisations that speak for it (row security). */
export const organisationReads = reads({
  type: 'Organisation',
  table: 'organisation',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    name: column('name', { level: 1 }),
    kind: column('kind', { level: 1 }),
    country: column('country', { level: 1 }),
    focalPoints: manyOn(
      'FocalPoint',
      (row, point) => `${point}.organisation_id = ${row}.id and ${point}.active_to is null`,
      (point) => `${point}.office, ${point}.id`,
      { level: 1 },
    ),
    version: column('version', { level: 1 }),
  },
});

reads({
  type: 'FocalPoint',
  table: 'focal_point',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    office: column('office', { level: 1 }),
    function: column('function', { level: 1 }),
    channel: column('channel', { level: 1 }),
    activeFrom: instant('active_from', { level: 1 }),
    activeTo: instant('active_to', { level: 1 }),
  },
});

export const organisationList: ListRead = lists('organisations', {
  map: () => organisationReads,
  filters: {
    kind: { level: 1, forStates: true, sql: (row, bind, kinds) => `${row}.kind = any(${bind(kinds)}::text[])` },
    country: { level: 1, forStates: true, sql: (row, bind, country) => `${row}.country = ${bind(country)}` },
  },
  defaultOrder: [{ sql: (row) => `${row}.name`, direction: 'asc', type: 'text' }],
});
