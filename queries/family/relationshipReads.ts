import { column, instant, one, reads } from '../plan/readMap';

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
  },
});
