import { column, instant, type ListRead, reads, sql } from '../plan/readMap';

const movementReasonReads = reads({
  type: 'MovementReason',
  table: 'movement_reason',
  person: null,
  fields: {
    list: column('list', { level: 0 }),
    code: column('code', { level: 0 }),
    label: column('label', { level: 0 }),
    side: column('side', { level: 0 }),
    retiredAt: sql((row) => `${row}.retired_at::text`, { level: 0 }),
  },
});

/** A code list: every reason that was ever given. */
export const movementReasonList: ListRead = {
  map: () => movementReasonReads,
  defaultOrder: [
    { sql: (row) => `${row}.list`, direction: 'asc', type: 'text' },
    { sql: (row) => `${row}.code`, direction: 'asc', type: 'text' },
  ],
};

reads({
  type: 'MovementLockout',
  table: 'movement_lockout',
  person: null,
  over: (row) => `(select m.status in ('RECONCILED', 'ABORTED', 'CANCELLED') from movement m where m.id = ${row}.movement_id)`,
  fields: {
    id: column('id', { level: 1 }),
    reasonCode: column('reason_code', { level: 1 }),
    side: sql((row) => `(select r.side from movement_reason r where r.list = 'LOCKOUT' and r.code = ${row}.reason_code)`, { level: 1 }),
    place: column('place', { level: 5, category: 'ROUTE' }),
    authorisedBy: column('authorised_by'),
    occurredAt: instant('occurred_at', { level: 1 }),
    recordedAt: instant('recorded_at', { level: 1 }),
    lateReason: column('late_reason'),
  },
});
