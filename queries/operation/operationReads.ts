import { availableActions } from '../../domain/lifecycle/lifecycle';
import { compareFigures, type Figure } from '../../domain/operation/figures';
import { type OperationFacts, operationLifecycle } from '../../domain/operation/operationLifecycle';
import { type DayCount, plannedAgainstDone } from '../../domain/operation/plannedAgainstDone';
import type { OperationStatus } from '../../domain/operation/vocabulary';
import { caseEventsOf } from '../audit/caseEventReads';
import { byIdOrRef } from '../plan/byIdOrRef';
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
  oneOn,
  page,
  reads,
  sealed,
  sql,
} from '../plan/readMap';
import { figuresOf } from './situationReads';

/** Class 5: for those who take part, under a stated purpose; which part of which operation, row security says. */
export const OPERATION = { level: 5, category: 'OPERATION' } as const;
export const dayOf = (name: string) => (row: string) => instantSql(`${row}.${name}::timestamp at time zone 'UTC'`);
const by = (name: string) => oneOn('Account', (row, account) => `${account}.id = ${row}.${name}`, OPERATION);
const seesPlan = (row: string) => `${row}.id = any (array(select operations_seen('PLAN')))`;

export const operationReads = reads({
  type: 'Operation',
  table: 'operation',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    ref: column('ref', { level: 1 }),
    kind: column('kind', OPERATION),
    name: column('name', OPERATION),
    status: column('status', OPERATION),
    legalBasis: column('legal_basis', OPERATION),
    startsOn: sql(dayOf('starts_on'), OPERATION),
    endsOn: sql(dayOf('ends_on'), OPERATION),
    commandedBy: by('commanded_by'),
    places: many('OperationPlace', 'operation_id', (place) => `${place}.purpose, ${place}.facility_id`, OPERATION),
    participants: many('OperationParticipant', 'operation_id', (participant) => `${participant}.joined_at, ${participant}.id`, OPERATION),
    targets: manyOn(
      'OperationTarget',
      (row, target) => `${target}.operation_id = ${row}.id and ${target}.edition = ${row}.target_edition`,
      (target) => `${target}.on_day, ${target}.id`,
      OPERATION,
    ),
    movements: page(
      () => listNamed('movements'),
      (row, movement) => `${movement}.id in (select j.movement_id from operation_movement j where j.operation_id = ${row}.id)`,
    ),
    days: computed<{ readonly counts: readonly DayCount[]; readonly figures: readonly Figure[] } | null>(
      (row) => `select json_build_object(
          'counts', (select coalesce(json_agg(json_build_object('day', d.day, 'planned', d.planned, 'movements', d.movements,
             'departed', d.departed, 'received', d.received) order by d.day), '[]'::json)
           from operation_day_count d where d.operation_id = ${row}.id),
          'figures', (${figuresOf(row)}))
        where ${seesPlan(row)}`,
      (facts) => facts && plannedAgainstDone(facts.counts, facts.figures),
      OPERATION,
    ),
    figures: computed<readonly Figure[]>((row) => figuresOf(row), compareFigures, OPERATION),
    log: page(
      () => listNamed('situationEntries'),
      (row, entry) => `${entry}.operation_id = ${row}.id`,
      OPERATION,
    ),
    reports: many('SituationReport', 'operation_id', (report) => `${report}.on_day, ${report}.edition`, OPERATION),
    movingOrders: many('MovingOrder', 'operation_id', (order) => `${order}.proposed_at desc, ${order}.id`, {
      level: 5,
      category: 'MOVING_ORDER',
    }),
    unreconciled: sql(
      (row) => `(select f.unreconciled from guard_facts_operation f where f."operationId" = ${row}.id and ${seesPlan(row)})`,
      OPERATION,
    ),
    statusReasons: sealed('status_reasons', OPERATION),
    concludedAt: instant('concluded_at', OPERATION),
    reviewedAt: instant('reviewed_at', OPERATION),
    lessons: sealed('lessons', OPERATION),
    history: page(
      () => caseEventsOf,
      (row, event) => `${event}.subject_id = ${row}.id`,
    ),
    version: column('version', { level: 1 }),
    createdAt: instant('created_at', OPERATION),
    availableActions: computed<OperationFacts & { readonly status: OperationStatus }>(
      (row) => `select to_json(f) from guard_facts_operation f where f."operationId" = ${row}.id`,
      (facts, viewer, now) => availableActions(operationLifecycle, facts.status, facts, viewer, now),
      { level: 1 },
    ),
  },
});

reads({
  type: 'OperationPlace',
  table: 'operation_facility',
  person: null,
  fields: {
    facility: oneOn('Facility', (row, facility) => `${facility}.id = ${row}.facility_id`, OPERATION),
    purpose: column('purpose', OPERATION),
  },
});

reads({
  type: 'OperationParticipant',
  table: 'operation_participant',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    organisation: oneOn('Organisation', (row, organisation) => `${organisation}.id = ${row}.organisation_id`, OPERATION),
    task: column('task', OPERATION),
    sees: sql((row) => `to_json(${row}.sees)`, OPERATION),
    joinedAt: instant('joined_at', OPERATION),
    leftAt: instant('left_at', OPERATION),
    leftReasons: column('left_reasons', OPERATION),
  },
});

reads({
  type: 'OperationTarget',
  table: 'operation_target',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    day: sql(dayOf('on_day'), OPERATION),
    facility: oneOn('Facility', (row, facility) => `${facility}.id = ${row}.facility_id`, OPERATION),
    persons: column('persons', OPERATION),
  },
});

export const operationRead = byIdOrRef('Operation');

export const operationList: ListRead = lists('operations', {
  map: () => operationReads,
  level: 5,
  filters: {
    kind: { ...OPERATION, sql: (row, bind, kinds) => `${row}.kind = any(${bind(kinds)}::text[])` },
    status: { ...OPERATION, sql: (row, bind, statuses) => `${row}.status = any(${bind(statuses)}::text[])` },
    facility: {
      ...OPERATION,
      sql: (row, bind, code) =>
        `${row}.id in (select p.operation_id from operation_facility p join facility f on f.id = p.facility_id where f.code = ${bind(code)})`,
    },
  },
  defaultOrder: [{ sql: (row) => `${row}.ref`, direction: 'desc', type: 'text' }],
});
