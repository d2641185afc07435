import { availableActions } from '../../domain/lifecycle/lifecycle';
import { type DuplicateFacts, duplicateLifecycle } from '../../domain/person/duplicateLifecycle';
import { factsOf } from '../plan/facts';
import { column, computed, instant, lists, many, manyOn, one, reads, sealed, sql } from '../plan/readMap';

/** A verdict, first or second: a row of the view of that name. */
reads({
  type: 'DuplicateDecision',
  table: 'duplicate_decision',
  person: (row) => `${row}.person_a`,
  fields: {
    verdict: column('verdict'),
    decidedBy: sql((row) => `(select a.name from account a where a.id = ${row}.decided_by)`),
    decidedAt: instant('decided_at'),
    reasons: sealed('reasons', {
      of: { table: 'duplicate_candidate', row: (row) => `${row}.candidate_id`, column: (row) => `${row}.reasons_column` },
    }),
    confidence: column('confidence'),
  },
});

/** Two records that may be one person. Visible to who sees both. */
export const duplicateCandidateReads = reads({
  type: 'DuplicateCandidate',
  table: 'duplicate_candidate',
  person: (row) => `${row}.person_a`,
  fields: {
    id: column('id', { level: 1 }),
    persons: manyOn(
      'Person',
      (row, child) => `${child}.id in (${row}.person_a, ${row}.person_b)`,
      (row) => `${row}.created_at, ${row}.id`,
      { others: true },
    ),
    score: column('score'),
    reasons: computed(
      (row) => `select ${row}.reasons`,
      (reasons: unknown) => reasons,
    ),
    status: column('status'),
    decisions: many('DuplicateDecision', 'candidate_id', (row) => `${row}.decided_at`),
    merges: many('PersonMerge', 'candidate_id', (row) => `${row}.merged_at, ${row}.id`),
    detectedAt: instant('detected_at'),
    version: column('version', { level: 1 }),
    availableActions: computed(
      (row) => `select to_json(f) from guard_facts_duplicate f where f.candidate_id = ${row}.id`,
      (row: Readonly<Record<string, unknown>>, viewer, now) => {
        const facts = factsOf<DuplicateFacts>(row);
        return availableActions(duplicateLifecycle, facts.status, facts, viewer, now);
      },
      { level: 1 },
    ),
  },
});

/** A merge, standing or undone. Visible to who sees both records. */
reads({
  type: 'PersonMerge',
  table: 'person_merge',
  person: (row) => `${row}.survivor_id`,
  fields: {
    id: column('id', { level: 1 }),
    survivor: one('Person', 'survivor_id'),
    merged: one('Person', 'person_id'),
    reasons: sealed('reasons'),
    mergedBy: one('Account', 'merged_by', { level: 1 }),
    mergedAt: instant('merged_at'),
    undoneBy: one('Account', 'undone_by', { level: 1 }),
    undoneAt: instant('undone_at'),
    undoneReasons: sealed('undone_reasons'),
  },
});

/** What is still open first, the best fitting first. */
export const duplicateCandidateList = lists('duplicateCandidates', {
  map: () => duplicateCandidateReads,
  defaultOrder: [
    { sql: (row) => `(case when ${row}.status in ('OPEN', 'AWAITING_SECOND') then 0 else 1 end)`, direction: 'asc', type: 'integer' },
    { sql: (row) => `${row}.score`, direction: 'desc', type: 'real' },
  ],
});
