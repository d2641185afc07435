import type { ClockRule } from '../../domain/clock/clockRule';
import { clockKinds, clockRule } from '../../domain/clock/clocks';
import { isEverSeen, type Kind } from '../access/nodeRead';
import { column, instant, instantSql as instantOf, type ListRead, lists, node, reads, sql } from '../plan/readMap';

/** A clock is near its end in its last three days; computed when read, never stored. */
const status = (row: string) =>
  `case when ${row}.status = 'RUNNING' and ${row}.due_at <= app_now() + interval '3 days' then 'DUE_SOON' else ${row}.status end`;
const ended = (row: string) => `case when ${row}.status in ('MET', 'STOPPED', 'BREACHED') then ${row}.ended_at end`;
/** A clock without an end, such as one paused before it ran, is shown from its start. */
const due = (row: string) => `coalesce(${row}.due_at, ${row}.started_at)`;

/** What the table of clocks says of the kind of a row; null for a kind that it no longer has. */
const ofRule = (row: string, tell: (rule: ClockRule) => string) =>
  `case ${row}.kind ${clockKinds.map((kind) => `when '${kind}' then '${tell(clockRule(kind)).replaceAll("'", "''")}'`).join(' ')} end`;
const owedBy = (row: string) => ofRule(row, (rule) => rule.owedBy);

const SUBJECTS: readonly Kind[] = [
  'Person',
  'NationalityClaim',
  'RepatriationRequest',
  'LegalProceeding',
  'Movement',
  'ProsecutionHandoff',
  'Incident',
  'ChildCase',
];

/** A legal time limit. A State sees those whose `country` is its own (row security). */
export const clockReads = reads({
  type: 'Clock',
  table: 'clock',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind', { level: 1 }),
    label: sql((row) => `coalesce(${ofRule(row, ({ label }) => label)}, ${row}.kind)`, { level: 1 }),
    owedBy: sql(owedBy, { level: 1 }),
    status: sql(status, { level: 1 }),
    startedAt: instant('started_at', { level: 1 }),
    dueAt: sql((row) => instantOf(due(row)), { level: 1 }),
    pausedAt: instant('paused_at', { level: 1 }),
    endedAt: sql((row) => instantOf(ended(row)), { level: 1 }),
    closedAt: instant('closed_at', { level: 1 }),
    source: column('source', { level: 1 }),
    subject: node(
      {
        type: (row) => `${row}.subject_type`,
        id: (row) => `${row}.subject_id`,
        types: (family) => SUBJECTS.filter((kind) => isEverSeen(kind, family)),
      },
      { others: true },
    ),
  },
});

export const clockList: ListRead = lists('clocks', {
  map: () => clockReads,
  filters: {
    kind: { level: 1, forStates: true, sql: (row, bind, kinds) => `${row}.kind = any(${bind(kinds)}::text[])` },
    status: { level: 1, forStates: true, sql: (row, bind, statuses) => `${status(row)} = any(${bind(statuses)}::text[])` },
    country: { level: 1, forStates: true, sql: (row, bind, country) => `${row}.country = ${bind(country)}` },
    dueBefore: { level: 1, forStates: true, sql: (row, bind, at) => `${due(row)} < ${bind(at)}::timestamptz` },
    open: { level: 1, forStates: true, sql: (row, _bind, open) => `${row}.closed_at is ${open ? '' : 'not '}null` },
    mine: { level: 1, forStates: true, sql: (row, _bind, mine) => `(${owedBy(row)} = viewer_role()) is ${mine ? '' : 'not '}true` },
  },
  defaultOrder: [{ sql: due, direction: 'asc', type: 'timestamptz' }],
});
