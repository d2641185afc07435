import { type IncidentFacts, incidentLifecycle } from '../../domain/incident/lifecycle';
import type { IncidentStatus } from '../../domain/incident/vocabulary';
import { availableActions } from '../../domain/lifecycle/lifecycle';
import { byIdOrRef } from '../plan/byIdOrRef';
import { column, computed, instant, type ListRead, lists, one, type ReadMap, reads, sealed } from '../plan/readMap';

/** Whoever sees no person reads that something happened and where, not what is written about a person. */
const unlessOfAnUnseenPerson = {
  level: 1,
  when: (row: string) => `${row}.person_id is null or current_user = 'repatria_staff'`,
} as const;

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
    description: sealed('description', unlessOfAnUnseenPerson),
    finding: sealed('finding', unlessOfAnUnseenPerson),
    remedy: sealed('remedy', unlessOfAnUnseenPerson),
    referralOutcome: sealed('referral_outcome', unlessOfAnUnseenPerson),
    closedAt: instant('closed_at', { level: 1 }),
    figures: computed(
      (row) => `select ${row}.figures`,
      (figures: unknown) => figures,
      { level: 1 },
    ),
    referredTo: column('referred_to', { level: 1 }),
    referralReceipt: column('referral_receipt', { level: 1 }),
    referralReceivedAt: instant('referral_received_at', { level: 1 }),
    occurredAt: instant('occurred_at', { level: 1 }),
    recordedAt: instant('recorded_at', { level: 1 }),
    version: column('version', { level: 1 }),
    availableActions: computed<IncidentFacts & { readonly status: IncidentStatus }>(
      (row) =>
        `select json_build_object('status', ${row}.status, 'kind', ${row}.kind, 'reportedBy', ${row}.reported_by, 'concludedBy', ${row}.concluded_by, 'referralReceivedAt', ${row}.referral_received_at)`,
      (facts, viewer, now) => availableActions(incidentLifecycle, facts.status, facts, viewer, now),
      { level: 1 },
    ),
  },
});

export const incidentRead = byIdOrRef('Incident');

export const incidentList: ListRead = lists('incidents', {
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
});
