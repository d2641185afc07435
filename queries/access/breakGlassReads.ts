import { type BreakGlassFacts, type BreakGlassStatus, breakGlassLifecycle } from '../../domain/access/breakGlassLifecycle';
import { availableActions } from '../../domain/lifecycle/lifecycle';
import { column, computed, instant, type ListRead, many, one, oneOn, reads, sealed, sql } from '../plan/readMap';

const person = (row: string) => `${row}.person_id`;
/** It ends by itself: nothing has to run for it. */
const statusSql = (row: string) => `case when ${row}.status = 'OPEN' and ${row}.ends_at <= app_now() then 'ENDED' else ${row}.status end`;

reads({
  type: 'BreakGlassApproval',
  table: 'break_glass_approval',
  person,
  fields: {
    by: one('Account', 'account_id', { level: 1 }),
    role: column('role', { level: 1 }),
    at: instant('at', { level: 1 }),
  },
});

/** Emergency access: to the officer who asked and to those who approve (row security). */
export const breakGlassReads = reads({
  type: 'BreakGlass',
  table: 'break_glass',
  person,
  fields: {
    id: column('id', { level: 1 }),
    person: oneOn('Person', (row, child) => `${child}.id = ${row}.person_id`),
    askedBy: one('Account', 'account_id', { level: 1 }),
    role: column('role', { level: 1 }),
    categories: column('categories', { level: 1 }),
    reasons: sealed('reason'),
    status: sql(statusSql, { level: 1 }),
    requestedAt: instant('requested_at', { level: 1 }),
    openedAt: instant('opened_at', { level: 1 }),
    endsAt: instant('ends_at', { level: 1 }),
    approvals: many('BreakGlassApproval', 'break_glass_id', (approval) => `${approval}.at, ${approval}.id`, { level: 1 }),
    declineReason: sealed('decline_reason'),
    version: column('version', { level: 1 }),
    availableActions: computed<BreakGlassFacts & { readonly status: BreakGlassStatus }>(
      (row) => `select json_build_object('status', ${statusSql(row)}, 'askedBy', ${row}.account_id, 'requestedAt', ${row}.requested_at,
        'approvals', coalesce((select json_agg(json_build_object('role', a.role, 'accountId', a.account_id)) from break_glass_approval a
          where a.break_glass_id = ${row}.id), '[]'))`,
      (facts, viewer, now) => availableActions(breakGlassLifecycle, facts.status, facts, viewer, now),
      { level: 1 },
    ),
  },
});

/** The latest first. */
export const breakGlassList: ListRead = {
  map: () => breakGlassReads,
  filters: {
    status: { level: 1, sql: (row, bind, statuses: BreakGlassStatus[]) => `(${statusSql(row)}) = any(${bind(statuses)}::text[])` },
    personId: { level: 2, sql: (row, bind, id) => `${row}.person_id::text = ${bind(id)}` },
  },
  defaultOrder: [{ sql: (row) => `${row}.requested_at`, direction: 'desc', type: 'timestamptz' }],
};
