import { availableActions } from '../../domain/lifecycle/lifecycle';
import {
  BREACH_NOTICE_HOURS,
  type DataBreachFacts,
  type DataBreachState,
  dataBreachLifecycle,
} from '../../domain/privacy/dataBreachLifecycle';
import { column, computed, instant, instantSql, type ListRead, manyOn, one, type ReadMap, reads, sealed, sql } from '../plan/readMap';

reads({
  type: 'PersonToldOfBreach',
  table: 'data_breach_person',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    person: one('Person', 'person_id'),
    toldAt: instant('told_at'),
  },
});

const due = (row: string) => `(${row}.found_at + interval '${BREACH_NOTICE_HOURS} hours')`;

/** The record of data breaches (LED Art. 30(5)): data-protection officer and legal officers (row security). */
export const dataBreachReads: ReadMap = reads({
  type: 'DataBreach',
  table: 'data_breach',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    incident: one('Incident', 'incident_id', { level: 1 }),
    state: column('status', { level: 1 }),
    kinds: sql((row) => `to_json(${row}.kinds)`, { level: 1 }),
    dataCategories: sql((row) => `to_json(${row}.data_categories)`, { level: 1 }),
    subjectCategories: sql((row) => `to_json(${row}.subject_categories)`, { level: 1 }),
    people: column('people', { level: 1 }),
    records: column('records', { level: 1 }),
    foundBy: column('found_by', { level: 1 }),
    foundAt: instant('found_at', { level: 1 }),
    beganAt: instant('began_at', { level: 1 }),
    description: sealed('description'),
    recordedBy: one('Account', 'recorded_by', { level: 1 }),
    recordedAt: instant('recorded_at', { level: 1 }),
    risk: column('risk', { level: 1 }),
    consequences: sealed('consequences'),
    measures: sealed('measures'),
    assessedAt: instant('assessed_at', { level: 1 }),
    noticeDueAt: sql((row) => instantSql(due(row)), { level: 1 }),
    notifiedAt: instant('notified_at', { level: 1 }),
    notifiedLate: sql((row) => `coalesce(${row}.notified_at, app_now()) > ${due(row)}`, { level: 1 }),
    notifiedAuthority: column('notified_authority', { level: 1 }),
    noticeReference: column('notice_reference', { level: 1 }),
    delayReasons: sealed('delay_reasons'),
    communicatedAt: instant('communicated_at', { level: 1 }),
    manner: column('manner', { level: 1 }),
    communication: sealed('communication'),
    told: manyOn(
      'PersonToldOfBreach',
      (row, told) => `${told}.breach_id = ${row}.id`,
      (told) => `${told}.told_at, ${told}.id`,
    ),
    waiver: column('waiver', { level: 1 }),
    waiverReasons: sealed('waiver_reasons'),
    closedAt: instant('closed_at', { level: 1 }),
    version: column('version', { level: 1 }),
    availableActions: computed<DataBreachFacts & { readonly status: DataBreachState }>(
      (row) =>
        `select json_build_object('status', ${row}.status, 'foundAt', ${row}.found_at, 'risk', ${row}.risk, 'notifiedAt', ${row}.notified_at,
          'communicatedAt', ${row}.communicated_at, 'waiver', ${row}.waiver)`,
      (facts, viewer, now) => availableActions(dataBreachLifecycle, facts.status, facts, viewer, now),
      { level: 1 },
    ),
  },
});

export const dataBreachList: ListRead = {
  map: () => dataBreachReads,
  filters: {
    state: { level: 1, sql: (row, bind, states) => `${row}.status = any(${bind(states)}::text[])` },
    unnotified: {
      level: 1,
      sql: (row, bind, open) => `(${row}.notified_at is null and ${row}.status <> 'CLOSED') = ${bind(open)}::boolean`,
    },
  },
  defaultOrder: [{ sql: (row) => `${row}.found_at`, direction: 'desc', type: 'timestamptz' }],
};
