import { availableActions } from '../../domain/lifecycle/lifecycle';
import { type SubjectRequestFacts, subjectRequestLifecycle } from '../../domain/privacy/subjectRequestLifecycle';
import type { SubjectRequestState } from '../../domain/privacy/vocabulary';
import { factsOf } from '../plan/facts';
import { column, computed, instant, type ListRead, many, one, type ReadMap, reads, sealed } from '../plan/readMap';

const COPY = { level: 4, category: 'SUBJECT_ACCESS' } as const;

/** What persons ask of their records. Custodial staff alone (row security); the copy itself for those who make it. */
export const dataSubjectRequestReads: ReadMap = reads({
  type: 'DataSubjectRequest',
  table: 'data_subject_request',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    person: one('Person', 'person_id'),
    kind: column('kind', { level: 1 }),
    via: column('via', { level: 1 }),
    state: column('status', { level: 1 }),
    receivedAt: instant('received_at', { level: 1 }),
    preparedBy: one('Account', 'prepared_by', { level: 1 }),
    preparedAt: instant('prepared_at', { level: 1 }),
    redactions: column('redactions', { level: 1 }),
    copyJson: sealed('copy_json', COPY),
    copyHtml: sealed('copy_html', COPY),
    answeredBy: one('Account', 'answered_by', { level: 1 }),
    answeredAt: instant('answered_at', { level: 1 }),
    reasons: sealed('reasons'),
    clocks: many('Clock', 'subject_id', (clock) => `${clock}.started_at, ${clock}.id`, { level: 1 }),
    version: column('version', { level: 1 }),
    availableActions: computed<Readonly<Record<string, unknown>>>(
      (row) =>
        `select to_jsonb(f) || jsonb_build_object('status', ${row}.status) from guard_facts_subject_request f where f.request_id = ${row}.id`,
      (row, viewer, now) => {
        const facts = factsOf<SubjectRequestFacts & { readonly status: SubjectRequestState }>(row);
        return availableActions(subjectRequestLifecycle, facts.status, facts, viewer, now);
      },
      { level: 1 },
    ),
  },
});

export const dataSubjectRequestList: ListRead = {
  map: () => dataSubjectRequestReads,
  filters: {
    personId: { level: 2, sql: (row, bind, id) => `${row}.person_id::text = ${bind(id)}` },
    kind: { level: 1, sql: (row, bind, kinds) => `${row}.kind = any(${bind(kinds)}::text[])` },
    state: { level: 1, sql: (row, bind, states) => `${row}.status = any(${bind(states)}::text[])` },
  },
  defaultOrder: [{ sql: (row) => `${row}.received_at`, direction: 'asc', type: 'timestamptz' }],
};
