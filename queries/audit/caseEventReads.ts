import { column, instant, type ListRead, mapNamed, reads, sql } from '../plan/readMap';

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
