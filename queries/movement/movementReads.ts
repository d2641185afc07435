import { availableActions } from '../../domain/lifecycle/lifecycle';
import type { MovementFacts } from '../../domain/movement/facts';
import { movementLifecycle } from '../../domain/movement/lifecycle';
import { caseEventsOf } from '../audit/caseEventReads';
import { column, computed, instant, type ListRead, lists, many, one, oneOn, page, part, reads, sealed, sql } from '../plan/readMap';
import { movementFactsSql } from './movementFacts';

const route = { level: 5, category: 'ROUTE' } as const;
const isOver = (row: string) => `${row}.status in ('RECONCILED', 'ABORTED', 'CANCELLED')`;
const factsOf = (row: string) => movementFactsSql(`${row}.id`);

/** A movement. A State reads of it reference, status, its own code and its own entries (rulings 3). */
export const movementReads = reads({
  type: 'Movement',
  table: 'movement',
  person: null,
  over: isOver,
  fields: {
    id: column('id', { level: 1 }),
    ref: column('ref', { level: 1 }),
    status: column('status', { level: 1 }),
    from: one('Facility', 'from_facility_id'),
    to: one('Facility', 'to_facility_id'),
    toCountry: column('to_country', { level: 1 }),
    legs: many('MovementLeg', 'movement_id', (leg) => `${leg}.ordinal`, route),
    overnightStops: many('OvernightStop', 'movement_id', (stop) => `${stop}.created_at, ${stop}.id`, route),
    carrier: sealed('carrier', route),
    route: sealed('route', route),
    departurePlannedAt: instant('departure_planned_at', route),
    escorts: column('escorts', route),
    secretUntil: instant('secret_until', route),
    femaleEscort: column('female_escort'),
    manifest: part(
      'Manifest',
      (row) => `(${row}.manifest_version > 0 or exists (select from manifest_entry e where e.movement_id = ${row}.id))`,
      { level: 1 },
    ),
    emergencyLane: oneOn('EmergencyLane', (row, lane) => `${lane}.movement_id = ${row}.id`),
    emergencyChecks: many('EmergencyCheck', 'movement_id', (check) => `${check}.kind, ${check}.id`),
    authorisations: many('MovementAuthorisation', 'movement_id', (authorisation) => `${authorisation}.authorised_at`),
    escortRecords: many('EscortRecord', 'movement_id', (record) => `${record}.opened_at, ${record}.id`),
    headcounts: many('HeadcountCheck', 'movement_id', (count) => `${count}.occurred_at, ${count}.recorded_at, ${count}.id`),
    // The counts are the custodial side's; a State learns the status (rulings 3).
    discrepancies: many('Discrepancy', 'movement_id', (difference) => `${difference}.detected_at, ${difference}.id`, {
      forStates: sql(() => `'[]'::json`),
    }),
    authorisedAt: instant('authorised_at'),
    departedAt: instant('departed_at'),
    arrivedAt: instant('arrived_at'),
    reconciledAt: instant('reconciled_at'),
    endedReason: sealed('ended_reason'),
    endedCode: column('ended_code'),
    lockouts: many('MovementLockout', 'movement_id', (lockout) => `${lockout}.occurred_at, ${lockout}.id`),
    history: page(
      () => caseEventsOf,
      (row, event) => `${event}.subject_id = ${row}.id`,
    ),
    version: column('version', { level: 1 }),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
    availableActions: computed(
      factsOf,
      (facts: MovementFacts, viewer, now) => availableActions(movementLifecycle, facts.status, facts, viewer, now),
      { level: 1 },
    ),
  },
});

export const movementList: ListRead = lists('movements', {
  map: () => movementReads,
  filters: {
    status: { level: 1, forStates: true, sql: (row, bind, statuses) => `${row}.status = any(${bind(statuses)}::text[])` },
    toCountry: { level: 1, forStates: true, sql: (row, bind, country) => `${row}.to_country = ${bind(country)}` },
    from: { level: 2, sql: (row, bind, code) => `${row}.from_facility_id = (select f.id from facility f where f.code = ${bind(code)})` },
    person: {
      level: 2,
      forStates: true,
      sql: (row, bind, person) =>
        `exists (select from manifest_entry e where e.movement_id = ${row}.id and e.person_id::text = ${bind(person)}::text)`,
    },
  },
  defaultOrder: [{ sql: (row) => `${row}.created_at`, direction: 'desc', type: 'timestamptz' }],
  // A cursor holds what it orders by, and when a movement was planned is the custodial side's.
  defaultOrderForStates: [{ sql: (row) => `${row}.ref`, direction: 'desc', type: 'text' }],
});
