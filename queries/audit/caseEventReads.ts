import { handsChangedBy } from '../../domain/audit/changesOfHands';
import { isId } from '../../domain/reference/nodeId';
import { column, instant, type ListRead, lists, mapNamed, reads, sql } from '../plan/readMap';
import { ofCase } from './newEvents';

/** What happened to a case. The other side's officers appear as their organisation (rulings 4). */
export const caseEventReads = reads({
  type: 'CaseEvent',
  table: 'case_event',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    action: column('action', { level: 1 }),
    actor: column('actor_name', {
      level: 1,
      forStates: sql((row) => `case when ${row}.actor_id = viewer_account() then ${row}.actor_name else ${row}.actor_organisation end`, {
        level: 1,
      }),
    }),
    occurredAt: instant('occurred_at', { level: 1 }),
    recordedAt: instant('recorded_at', { level: 1 }),
    summary: column('summary', { level: 1 }),
    subjectId: column('subject_id', { level: 1 }),
    fromState: column('from_state', { level: 1 }),
    toState: column('to_state', { level: 1 }),
  },
});

/** In the order in which things occurred, late reports in their place. */
export const caseEventsOf: ListRead = {
  map: () => mapNamed('CaseEvent'),
  defaultOrder: [{ sql: (row) => `${row}.occurred_at`, direction: 'asc', type: 'timestamptz' }],
};

/** What others did by which a record of the viewer's teams went into other hands, since the viewer works on it; the latest first. */
export const caseNotices: ListRead = lists('caseNotices', {
  map: () => mapNamed('CaseEvent'),
  where: (row) => `${row}.action in (${handsChangedBy.map((action) => `'${action}'`).join(', ')})
    and ${row}.actor_id is distinct from viewer_account()
    and exists (select from case_team t where t.person_id = ${row}.person_id and t.account_id = viewer_account() and ${row}.recorded_at >= t.since)`,
  filters: {
    since: { level: 1, sql: (row, bind, at) => `${row}.recorded_at > ${bind(at)}::timestamptz` },
    actions: { level: 1, sql: (row, bind, actions) => `${row}.action = any(${bind(actions)}::text[])` },
  },
  defaultOrder: [{ sql: (row) => `${row}.recorded_at`, direction: 'desc', type: 'timestamptz' }],
});

/**
 * In the order in which they were committed, up to the oldest transaction that still writes: whoever goes on from a cursor misses
 * none. What is committed while another act runs comes when that is over; what was withheld for a time comes once more at its end.
 */
export const deskEvents: ListRead = lists('deskEvents', {
  map: () => mapNamed('CaseEvent'),
  from: 'event_in_order',
  where: (row) => `${row}.told_tx < (select transactions_ended())`,
  filters: {
    ref: { level: 1, forStates: true, sql: (row, bind, ref) => ofCase(row, bind(ref)) },
    subjectId: {
      level: 1,
      forStates: true,
      sql: (row, bind, id) => (isId(String(id)) ? `${row}.subject_id = ${bind(id)}::uuid` : 'false'),
    },
    ids: { level: 1, forStates: true, sql: (row, bind, ids: readonly string[]) => `${row}.id = any(${bind(ids.filter(isId))}::uuid[])` },
    actions: { level: 1, forStates: true, sql: (row, bind, actions) => `${row}.action = any(${bind(actions)}::text[])` },
    since: { level: 1, forStates: true, sql: (row, bind, at) => `${row}.told_at >= ${bind(at)}::timestamptz` },
  },
  // The number of a transaction tells how much everybody writes.
  defaultOrder: [{ sql: (row) => `${row}.told_tx`, direction: 'asc', type: 'bigint', veiled: true }],
});
