import { type IncidentFacts, incidentLifecycle } from '../../domain/incident/lifecycle';
import type { IncidentStatus } from '../../domain/incident/vocabulary';
import { availableActions } from '../../domain/lifecycle/lifecycle';
import { byIdOrRef } from '../plan/byIdOrRef';
import { column, computed, instant, type ListRead, one, type ReadMap, reads, sql } from '../plan/readMap';

/** Whoever sees no person reads that something happened and where, not what is written about a person. */
const wordsUnlessOfAnUnseenPerson = (column: string) => (row: string) =>
  `case when ${row}.person_id is null or current_user = 'repatria_staff' then ${row}.${column} end`;

export const incidentReads: ReadMap = reads({
  type: 'Incident',
  table: 'incident',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    ref: column('ref', { level: 1 }),
    kind: column('kind', { level: 1 }),
    status: column('status', { level: 1 }),
    person: one('Person', 'person_id'),
    facility: one('Facility', 'facility_id', { level: 1 }),
    description: sql(wordsUnlessOfAnUnseenPerson('description'), { level: 1 }),
    finding: sql(wordsUnlessOfAnUnseenPerson('finding'), { level: 1 }),
    remedy: sql(wordsUnlessOfAnUnseenPerson('remedy'), { level: 1 }),
    referralOutcome: sql(wordsUnlessOfAnUnseenPerson('referral_outcome'), { level: 1 }),
    closedAt: instant('closed_at', { level: 1 }),
    figures: computed(
      (row) => `select ${row}.figures`,
      (figures: unknown) => figures,
      { level: 1 },
    ),
    referredTo: column('referred_to', { level: 1 }),
    occurredAt: instant('occurred_at', { level: 1 }),
    recordedAt: instant('recorded_at', { level: 1 }),
    version: column('version', { level: 1 }),
    availableActions: computed<IncidentFacts & { readonly status: IncidentStatus }>(
      (row) =>
        `select json_build_object('status', ${row}.status, 'kind', ${row}.kind, 'reportedBy', ${row}.reported_by, 'concludedBy', ${row}.concluded_by)`,
      (facts, viewer, now) => availableActions(incidentLifecycle, facts.status, facts, viewer, now),
      { level: 1 },
    ),
  },
});

export const incidentRead = byIdOrRef('Incident');

export const incidentList: ListRead = {
  map: () => incidentReads,
  filters: {
    kind: { level: 1, sql: (row, bind, kinds) => `${row}.kind = any(${bind(kinds)}::text[])` },
    status: { level: 1, sql: (row, bind, statuses) => `${row}.status = any(${bind(statuses)}::text[])` },
    facility: {
      level: 1,
      sql: (row, bind, code) => `${row}.facility_id = (select f.id from facility f where f.code = ${bind(code)})`,
    },
    occurredAfter: { level: 1, sql: (row, bind, at) => `${row}.occurred_at >= ${bind(at)}::timestamptz` },
    occurredBefore: { level: 1, sql: (row, bind, at) => `${row}.occurred_at < ${bind(at)}::timestamptz` },
  },
  defaultOrder: [{ sql: (row) => `${row}.occurred_at`, direction: 'desc', type: 'timestamptz' }],
};
