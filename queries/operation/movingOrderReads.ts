import { availableActions } from '../../domain/lifecycle/lifecycle';
import { type MovingOrderFacts, type MovingOrderStatus, movingOrderLifecycle } from '../../domain/operation/movingOrderLifecycle';
import { byIdOrRef } from '../plan/byIdOrRef';
import {
  column,
  computed,
  instant,
  type ListRead,
  listNamed,
  lists,
  many,
  mapNamed,
  one,
  oneOn,
  page,
  reads,
  sealed,
  sql,
} from '../plan/readMap';

/** Class 5: who orders and who carries out, under a stated purpose. */
const ORDER = { level: 5, category: 'MOVING_ORDER' } as const;
const by = (name: string) => oneOn('Account', (row, account) => `${account}.id = ${row}.${name}`, ORDER);
const stored = (name: string) =>
  computed(
    (row) => `select ${row}.${name}`,
    (value: unknown) => value,
    ORDER,
  );
const placesWhere = (condition: (row: string, place: string) => string) => page(() => listNamed('movingOrderPlaces'), condition, ORDER);

export const movingOrderReads = reads({
  type: 'MovingOrder',
  table: 'moving_order',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    ref: column('ref', { level: 1 }),
    operation: oneOn('Operation', (row, operation) => `${operation}.id = ${row}.operation_id`, ORDER),
    status: column('status', ORDER),
    batchSize: column('batch_size', ORDER),
    persons: column('persons', ORDER),
    rules: stored('rules'),
    batches: many('MovingOrderBatch', 'order_id', (batch) => `${batch}.number`, ORDER),
    places: placesWhere((row, place) => `${place}.order_id = ${row}.id`),
    waiting: placesWhere((row, place) => `${place}.order_id = ${row}.id and ${place}.batch is null`),
    proposedBy: by('proposed_by'),
    proposedAt: instant('proposed_at', ORDER),
    signedBy: by('signed_by'),
    signedAt: instant('signed_at', ORDER),
    withdrawnReasons: column('withdrawn_reasons', ORDER),
    version: column('version', { level: 1 }),
    availableActions: computed<MovingOrderFacts & { readonly status: MovingOrderStatus }>(
      (row) =>
        `select json_build_object('status', ${row}.status, 'proposedBy', ${row}.proposed_by, 'lastChangedBy', ${row}.last_changed_by)`,
      (facts, viewer, now) => availableActions(movingOrderLifecycle, facts.status, facts, viewer, now),
      { level: 1 },
    ),
  },
});

const inBatch = (row: string, place: string) => `${place}.order_id = ${row}.order_id and ${place}.batch = ${row}.number`;

reads({
  type: 'MovingOrderBatch',
  table: 'moving_order_batch',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    number: column('number', ORDER),
    facility: oneOn('Facility', (row, facility) => `${facility}.id = ${row}.facility_id`, ORDER),
    stream: column('stream', ORDER),
    persons: sql((row) => `(select count(*)::int from moving_order_place p where ${inBatch(row, 'p')})`, ORDER),
    places: placesWhere(inBatch),
    movement: oneOn('Movement', (row, movement) => `${movement}.id = ${row}.movement_id`, ORDER),
    listed: sql(
      (row) =>
        `(select count(*)::int from moving_order_place p join manifest_entry e on e.person_id = p.person_id and e.movement_id = ${row}.movement_id where ${inBatch(row, 'p')})`,
      ORDER,
    ),
  },
});

reads({
  type: 'MovingOrderPlace',
  table: 'moving_order_place',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    position: column('position', ORDER),
    person: one('Person', 'person_id', ORDER),
    family: column('family', ORDER),
    stream: column('stream', ORDER),
    batch: column('batch', ORDER),
    waits: column('waits', ORDER),
    contributions: stored('contributions'),
    overriddenBy: by('overridden_by'),
    overrideReasons: sealed('override_reasons', ORDER),
  },
});

export const movingOrderPlaceList: ListRead = lists('movingOrderPlaces', {
  map: () => mapNamed('MovingOrderPlace'),
  level: 5,
  defaultOrder: [{ sql: (row) => `${row}.position`, direction: 'asc', type: 'integer' }],
});

export const movingOrderRead = byIdOrRef('MovingOrder');
