import type { ReportScope } from './report';

export type Instant = Pick<ReportScope, 'at' | 'past'>;

interface Versioned {
  readonly table: string;
  /** Where an update leaves what it replaced, with the time until which that held. */
  readonly versions: string;
  readonly key: string;
  /** Columns that are never changed. */
  readonly fixed: readonly string[];
  /** Columns whose replaced values are kept. */
  readonly kept: readonly string[];
  /** When the record began: an expression over `t`, the row, and `v`, what stood then. */
  readonly began?: string;
}

/**
 * Rows as they were at an instant: the first replaced row after the instant says what stood then, and the row itself where
 * nothing was replaced since. Of today it is the table.
 */
function rowThen({ table, versions, key, fixed, kept, began = 't.created_at' }: Versioned, instant: Instant): string {
  if (!instant.past) return table;
  const { at } = instant;
  const then = kept.map((column) => `case when v.${key} is null then t.${column} else v.${column} end as ${column}`);
  return `(select ${[...fixed.map((column) => `t.${column}`), ...then].join(', ')} from ${table} t
    left join (select distinct on (k.${key}) k.* from ${versions} k where k.until > ${at} order by k.${key}, k.until, k.seq) v on v.${key} = t.id
    where ${began} <= ${at})`;
}

export const personRow = (instant: Instant) =>
  rowThen(
    {
      table: 'person',
      versions: 'person_version',
      key: 'person_id',
      fixed: ['id', 'kind', 'created_at'],
      kept: [
        'identity_status',
        'legal_status',
        'track',
        'age_status',
        'sex',
        'birth_earliest',
        'birth_latest',
        'birth_conventional',
        'residence_facility_id',
        'merged_into',
      ],
    },
    instant,
  );

export const claimRow = (instant: Instant) =>
  rowThen(
    {
      table: 'nationality_claim',
      versions: 'nationality_claim_version',
      key: 'claim_id',
      fixed: ['id', 'person_id', 'country', 'basis', 'created_at'],
      kept: ['status'],
    },
    instant,
  );

export const requestRow = (instant: Instant) =>
  rowThen(
    {
      table: 'repatriation_request',
      versions: 'repatriation_request_version',
      key: 'request_id',
      fixed: ['id', 'person_id', 'country', 'created_at'],
      kept: ['route', 'state', 'origin_side'],
    },
    instant,
  );

export const clockRow = (instant: Instant) =>
  rowThen(
    {
      table: 'clock',
      versions: 'clock_version',
      key: 'clock_id',
      fixed: ['id', 'kind', 'person_id', 'country', 'started_at', 'closed_at'],
      kept: ['due_at', 'paused_at'],
      began: 't.started_at',
    },
    instant,
  );

export const consularRow = (instant: Instant) =>
  rowThen(
    {
      table: 'consular_record',
      versions: 'consular_record_version',
      key: 'record_id',
      fixed: ['id', 'person_id', 'country'],
      kept: ['choice', 'post_notified_at'],
      // Each statement of the person is recorded anew, over the one before.
      began: 'case when v.record_id is null then t.recorded_at else v.recorded_at end',
    },
    instant,
  );

export const chargeRow = (instant: Instant) =>
  rowThen(
    {
      table: 'charge',
      versions: 'charge_version',
      key: 'charge_id',
      fixed: ['id', 'person_id', 'proceeding_id', 'offence'],
      kept: ['status', 'offence_family', 'death_possible'],
      began: 't.recorded_at',
    },
    instant,
  );

export const handoffRow = (instant: Instant) =>
  rowThen(
    {
      table: 'handoff',
      versions: 'handoff_version',
      key: 'handoff_id',
      fixed: ['id', 'person_id', 'country', 'dispatched'],
      kept: ['state', 'dispatched_at', 'acknowledged_at'],
    },
    instant,
  );
