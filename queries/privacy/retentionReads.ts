import { availableActions } from '../../domain/lifecycle/lifecycle';
import { type RetentionFacts, retentionLifecycle } from '../../domain/privacy/retentionLifecycle';
import type { RootRead } from '../plan/execute';
import { factsOf } from '../plan/facts';
import { column, computed, instant, type ListRead, manyOn, one, oneOn, type ReadMap, reads, sealed, sql } from '../plan/readMap';

const fact = (row: string, name: string) => `(select f.${name} from guard_facts_retention f where f.person_id = ${row}.id)`;

reads({
  type: 'ErasureItem',
  table: 'erasure_plan',
  person: (row) => `${row}.person_id`,
  fields: {
    table: column('table_name', { level: 1 }),
    act: column('act', { level: 1 }),
    rows: column('rows', { level: 1 }),
  },
});

reads({
  type: 'Erasure',
  table: 'erasure',
  person: (row) => `${row}.person_id`,
  fields: {
    ground: column('ground', { level: 1 }),
    reasons: sealed('reasons'),
    proposedBy: one('Account', 'proposed_by', { level: 1 }),
    proposedAt: instant('proposed_at', { level: 1 }),
    decidedBy: one('Account', 'decided_by', { level: 1 }),
    decidedAt: instant('decided_at', { level: 1 }),
    declineReasons: sealed('decline_reasons'),
    keysDestroyedAt: instant('keys_destroyed_at', { level: 1 }),
  },
});

/** How long a person's record is kept. */
export const retentionReads: ReadMap = reads({
  type: 'RetentionRecord',
  table: 'person',
  person: (row) => `${row}.id`,
  fields: {
    id: column('id', { level: 1 }),
    person: oneOn('Person', (row, person) => `${person}.id = ${row}.id`),
    category: column('retention_category', { level: 1 }),
    reviewDueAt: instant('review_due_at', { level: 1 }),
    state: sql((row) => fact(row, 'state'), { level: 1 }),
    onHold: sql((row) => fact(row, 'on_hold'), { level: 1 }),
    openCase: sql((row) => fact(row, 'open_case'), { level: 1 }),
    restrictedAt: instant('restricted_at', { level: 1 }),
    erasedAt: instant('erased_at', { level: 1 }),
    plan: manyOn(
      'ErasureItem',
      (row, item) => `${item}.person_id = ${row}.id`,
      (item) => `${item}.act, ${item}.table_name`,
    ),
    erasures: manyOn(
      'Erasure',
      (row, erasure) => `${erasure}.person_id = ${row}.id`,
      (erasure) => `${erasure}.proposed_at, ${erasure}.id`,
    ),
    version: column('version', { level: 1 }),
    availableActions: computed<Readonly<Record<string, unknown>>>(
      (row) => `select to_json(f) from guard_facts_retention f where f.person_id = ${row}.id`,
      (row, viewer, now) => {
        const facts = factsOf<RetentionFacts>(row);
        return availableActions(retentionLifecycle, facts.state, facts, viewer, now);
      },
      { level: 1 },
    ),
  },
});

export const retentionList: ListRead = {
  map: () => retentionReads,
  where: (row) => `${row}.merged_into is null`,
  filters: {
    personId: { level: 2, sql: (row, bind, id) => `${row}.id::text = ${bind(id)}` },
    due: { level: 1, sql: (row, bind, due) => `(${row}.review_due_at <= app_now() and ${row}.erased_at is null) = ${bind(due)}::boolean` },
    erased: { level: 1, sql: (row, bind, erased) => `(${row}.erased_at is not null) = ${bind(erased)}::boolean` },
  },
  defaultOrder: [{ sql: (row) => `${row}.review_due_at`, direction: 'asc', type: 'timestamptz' }],
};

reads({
  type: 'RetentionDryRunItem',
  table: 'retention_dry_run_item',
  person: null,
  fields: {
    category: column('category', { level: 1 }),
    table: column('table_name', { level: 1 }),
    act: column('act', { level: 1 }),
    persons: column('persons', { level: 1 }),
    rows: column('rows', { level: 1 }),
  },
});

const dryRunReads: ReadMap = reads({
  type: 'RetentionDryRun',
  table: 'retention_dry_run',
  person: null,
  fields: {
    asOf: instant('as_of', { level: 1 }),
    due: column('due', { level: 1 }),
    onHold: column('on_hold', { level: 1 }),
    withOpenCase: column('with_open_case', { level: 1 }),
    erasable: column('erasable', { level: 1 }),
    items: manyOn(
      'RetentionDryRunItem',
      () => 'true',
      (item) => `${item}.category, ${item}.act, ${item}.table_name`,
      { level: 1 },
    ),
  },
});

export const retentionDryRun: RootRead = { kind: 'single', map: () => dryRunReads, where: () => () => 'true' };
