import { type RelationshipFacts, relationshipLifecycle } from '../../domain/family/relationshipLifecycle';
import { availableActions } from '../../domain/lifecycle/lifecycle';
import { column, computed, instant, one, reads, sealed } from '../plan/readMap';

const CHILD = { level: 4, category: 'CHILD' } as const;

/** A family link, read from the one person to the other. */
export const relationshipReads = reads({
  type: 'Relationship',
  table: 'relationship',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    person: one('Person', 'related_person_id', { ...CHILD, others: true }),
    kind: column('kind', CHILD),
    proof: column('proof', CHILD),
    recordedAt: instant('recorded_at', CHILD),
    assessedAt: instant('assessed_at', CHILD),
    assessment: sealed('assessment', CHILD),
    endedAt: instant('ended_at', CHILD),
    endCause: column('end_cause', CHILD),
    endReasons: sealed('end_reasons', CHILD),
    version: column('version', { level: 1 }),
    availableActions: computed<RelationshipFacts & { readonly ended: boolean }>(
      (row) => `select json_build_object('kind', ${row}.kind, 'proof', ${row}.proof, 'assessed', ${row}.assessed_at is not null,
        'recordedBy', ${row}.recorded_by, 'ended', ${row}.ended_at is not null)`,
      (facts, viewer, now) => availableActions(relationshipLifecycle, facts.ended ? 'ENDED' : 'STANDING', facts, viewer, now),
      { level: 1 },
    ),
  },
});
