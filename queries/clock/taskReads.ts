import { column, instant, type ListRead, lists, oneOn, reads } from '../plan/readMap';

/** Work that an act left to a role. Staff only (row security). */
export const taskReads = reads({
  type: 'Task',
  table: 'task',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind', { level: 1 }),
    ownerRole: column('owner_role', { level: 1 }),
    summary: column('summary', { level: 1 }),
    dueAt: instant('due_at', { level: 1 }),
    openedAt: instant('opened_at', { level: 1 }),
    doneAt: instant('done_at', { level: 1 }),
    doneBy: oneOn('Account', (row, account) => `${account}.id = ${row}.done_by`, { level: 1 }),
    person: oneOn('Person', (row, person) => `${person}.id = ${row}.person_id`),
  },
});

export const taskList: ListRead = lists('tasks', {
  map: () => taskReads,
  filters: {
    kind: { level: 1, sql: (row, bind, kinds) => `${row}.kind = any(${bind(kinds)}::text[])` },
    ownerRole: { level: 1, sql: (row, bind, role) => `${row}.owner_role = ${bind(role)}` },
    open: { level: 1, sql: (row, _bind, open) => `${row}.done_at is ${open ? '' : 'not '}null` },
    mine: { level: 1, sql: (row, _bind, mine) => `(${row}.owner_role = viewer_role()) = ${mine ? 'true' : 'false'}` },
    dueBefore: { level: 1, sql: (row, bind, at) => `${row}.due_at < ${bind(at)}::timestamptz` },
    personId: { level: 2, sql: (row, bind, id) => `${row}.person_id::text = ${bind(id)}` },
  },
  defaultOrder: [{ sql: (row) => `${row}.opened_at`, direction: 'asc', type: 'timestamptz' }],
});
