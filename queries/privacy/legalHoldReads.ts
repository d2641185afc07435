import { availableActions } from '../../domain/lifecycle/lifecycle';
import { type LegalHoldFacts, legalHoldLifecycle } from '../../domain/privacy/legalHoldLifecycle';
import type { LegalHoldState } from '../../domain/privacy/vocabulary';
import { column, computed, instant, type ListRead, one, type ReadMap, reads, sealed } from '../plan/readMap';

/** Holds on records. Custodial staff alone (row security). */
export const legalHoldReads: ReadMap = reads({
  type: 'LegalHold',
  table: 'legal_hold',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    person: one('Person', 'person_id'),
    state: column('status', { level: 1 }),
    reasons: sealed('reasons'),
    requestedBy: one('Account', 'requested_by', { level: 1 }),
    requestedAt: instant('requested_at', { level: 1 }),
    confirmedBy: one('Account', 'confirmed_by', { level: 1 }),
    confirmedAt: instant('confirmed_at', { level: 1 }),
    releaseReasons: sealed('release_reasons'),
    answerReasons: sealed('answer_reasons'),
    releasedAt: instant('released_at', { level: 1 }),
    version: column('version', { level: 1 }),
    availableActions: computed<LegalHoldFacts & { readonly status: LegalHoldState }>(
      (row) =>
        `select json_build_object('status', ${row}.status, 'requestedBy', ${row}.requested_by, 'releaseRequestedBy', ${row}.release_requested_by)`,
      (facts, viewer, now) => availableActions(legalHoldLifecycle, facts.status, facts, viewer, now),
      { level: 1 },
    ),
  },
});

export const legalHoldList: ListRead = {
  map: () => legalHoldReads,
  filters: {
    personId: { level: 2, sql: (row, bind, id) => `${row}.person_id::text = ${bind(id)}` },
    state: { level: 1, sql: (row, bind, states) => `${row}.status = any(${bind(states)}::text[])` },
  },
  defaultOrder: [{ sql: (row) => `${row}.requested_at`, direction: 'desc', type: 'timestamptz' }],
};
