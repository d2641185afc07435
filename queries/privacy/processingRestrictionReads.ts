import { availableActions } from '../../domain/lifecycle/lifecycle';
import { type RestrictionFacts, type RestrictionState, restrictionLifecycle } from '../../domain/privacy/restrictionLifecycle';
import { column, computed, instant, type ListRead, one, type ReadMap, reads, sealed } from '../plan/readMap';

/** Restrictions of processing (LED Art. 16(3)). Custodial staff alone (row security). */
export const processingRestrictionReads: ReadMap = reads({
  type: 'ProcessingRestriction',
  table: 'processing_restriction',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    person: one('Person', 'person_id'),
    ground: column('ground', { level: 1 }),
    state: column('status', { level: 1 }),
    reasons: sealed('reasons'),
    begunBy: one('Account', 'begun_by', { level: 1 }),
    begunAt: instant('begun_at', { level: 1 }),
    decision: column('decision'),
    personInformedAt: instant('person_informed_at', { level: 1 }),
    liftReasons: sealed('lift_reasons'),
    liftedBy: one('Account', 'lifted_by', { level: 1 }),
    liftedAt: instant('lifted_at', { level: 1 }),
    version: column('version', { level: 1 }),
    availableActions: computed<RestrictionFacts & { readonly status: RestrictionState }>(
      (row) => `select json_build_object('status', ${row}.status, 'begunBy', ${row}.begun_by, 'ground', ${row}.ground)`,
      (facts, viewer, now) => availableActions(restrictionLifecycle, facts.status, facts, viewer, now),
      { level: 1 },
    ),
  },
});

export const processingRestrictionList: ListRead = {
  map: () => processingRestrictionReads,
  filters: {
    personId: { level: 2, sql: (row, bind, id) => `${row}.person_id::text = ${bind(id)}` },
    state: { level: 1, sql: (row, bind, states) => `${row}.status = any(${bind(states)}::text[])` },
  },
  defaultOrder: [{ sql: (row) => `${row}.begun_at`, direction: 'desc', type: 'timestamptz' }],
};
