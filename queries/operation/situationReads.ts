import type { Figure } from '../../domain/operation/figures';
import { isId } from '../../domain/reference/nodeId';
import type { RootRead } from '../plan/execute';
import { column, computed, instant, instantSql, type ListRead, lists, oneOn, reads, sealed, sql } from '../plan/readMap';

const OPERATION = { level: 5, category: 'OPERATION' } as const;

const figure = `json_build_object('subject', f.subject, 'label', f.label, 'value', f.value, 'unit', f.unit, 'asOf', ${instantSql('f.as_of')},
  'source', f.source, 'basis', f.basis, 'confidence', f.confidence)`;

/** Figures of an operation that stand: those of an entry that was corrected are left to the log. */
export const figuresOf = (operation: string) => `select coalesce(json_agg(${figure} order by f.as_of, f.source, f.id), '[]'::json)
  from situation_figure f where f.operation_id = ${operation}.id
    and not exists (select from situation_entry c where c.corrects_id = f.entry_id)`;

/** A State reads the entries that hold its own figures (row security). */
export const situationEntryReads = reads({
  type: 'SituationEntry',
  table: 'situation_entry',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind', OPERATION),
    occurredAt: instant('occurred_at', OPERATION),
    recordedAt: instant('recorded_at', OPERATION),
    source: sealed('source', OPERATION),
    text: sealed('text', OPERATION),
    facility: oneOn('Facility', (row, facility) => `${facility}.id = ${row}.facility_id`, OPERATION),
    country: column('country', OPERATION),
    decidedBy: sealed('decided_by', OPERATION),
    corrects: oneOn('SituationEntry', (row, entry) => `${entry}.id = ${row}.corrects_id`, OPERATION),
    correctedBy: oneOn('SituationEntry', (row, entry) => `${entry}.corrects_id = ${row}.id`, OPERATION),
    figures: computed<readonly Figure[]>(
      (row) =>
        `select coalesce(json_agg(${figure} order by f.subject, f.source, f.id), '[]'::json) from situation_figure f where f.entry_id = ${row}.id`,
      (figures) => figures,
      OPERATION,
    ),
  },
});

/** In the order in which things occurred, late entries in their place. */
export const situationEntryList: ListRead = lists('situationEntries', {
  map: () => situationEntryReads,
  level: 5,
  defaultOrder: [{ sql: (row) => `${row}.occurred_at`, direction: 'asc', type: 'timestamptz' }],
});

export const situationReportReads = reads({
  type: 'SituationReport',
  table: 'situation_report',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    operation: oneOn('Operation', (row, operation) => `${operation}.id = ${row}.operation_id`, OPERATION),
    day: sql((row) => instantSql(`${row}.on_day::timestamp at time zone 'UTC'`), OPERATION),
    edition: column('edition', OPERATION),
    content: sealed('content', { ...OPERATION, json: true }),
    document: sealed('document', OPERATION),
    path: sql((row) => `'/situation-reports/' || ${row}.id`, { level: 1 }),
    sha256: column('sha256', OPERATION),
    issuedBy: oneOn('Account', (row, account) => `${account}.id = ${row}.issued_by`, OPERATION),
    issuedAt: instant('issued_at', OPERATION),
  },
});

export const situationReportRead: RootRead = {
  kind: 'single',
  map: () => situationReportReads,
  where: ({ id }, bind) => {
    if (!isId(String(id))) return null;
    const value = bind(id);
    return (row) => `${row}.id = ${value}::uuid`;
  },
};
