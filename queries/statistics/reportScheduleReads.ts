import { column, instant, type ListRead, listNamed, lists, one, page, reads, sql } from '../plan/readMap';

/** A schedule, to its owner and its recipients (row security). */
export const reportScheduleReads = reads({
  type: 'ReportSchedule',
  table: 'report_schedule',
  person: null,
  fields: {
    id: column('id', { level: 0 }),
    title: column('title', { level: 1 }),
    owner: column('owner_name', { level: 1 }),
    mine: sql((row) => `${row}.owner_id = viewer_account()`, { level: 1 }),
    purpose: column('purpose', { level: 1 }),
    report: column('report', { level: 1 }),
    query: column('query', { level: 1 }),
    variables: sql((row) => `${row}.variables::text`, { level: 1 }),
    cron: column('cron', { level: 1 }),
    timeZone: column('time_zone', { level: 1 }),
    recipients: column('recipient_logins', { level: 1 }),
    status: column('status', { level: 1 }),
    endedAt: instant('ended_at', { level: 1 }),
    endedReason: column('ended_reason', { level: 1 }),
    nextRunAt: instant('next_run_at', { level: 1 }),
    runs: page(
      () => listNamed('reportRuns'),
      (row, run) => `${run}.schedule_id = ${row}.id`,
      { level: 1 },
    ),
    version: column('version', { level: 1 }),
    createdAt: instant('created_at', { level: 1 }),
    updatedAt: instant('updated_at', { level: 1 }),
  },
});

/** What was told on one day, as it was told. */
export const reportRunReads = reads({
  type: 'ReportRun',
  table: 'report_run',
  person: null,
  fields: {
    id: column('id', { level: 0 }),
    schedule: one('ReportSchedule', 'schedule_id', { level: 1 }),
    dueAt: instant('due_at', { level: 1 }),
    ranAt: instant('ran_at', { level: 1 }),
    missed: column('missed', { level: 1 }),
    outcome: column('outcome', { level: 1 }),
    failure: column('failure', { level: 1 }),
    answer: sql((row) => `${row}.answer::text`, { level: 1 }),
    difference: column('difference', { level: 1 }),
    link: sql((row) => `'/graphiql?run=' || ${row}.id`, { level: 1 }),
  },
});

export const reportScheduleList: ListRead = lists('reportSchedules', {
  map: () => reportScheduleReads,
  filters: {
    status: { level: 1, forStates: true, sql: (row, bind, statuses) => `${row}.status = any(${bind(statuses)}::text[])` },
    mine: { level: 1, forStates: true, sql: (row, bind, mine) => `(${row}.owner_id = viewer_account()) = ${bind(mine)}::boolean` },
  },
  defaultOrder: [{ sql: (row) => `${row}.created_at`, direction: 'desc', type: 'timestamptz' }],
});

export const reportRunList: ListRead = lists('reportRuns', {
  map: () => reportRunReads,
  filters: {
    schedule: { level: 1, forStates: true, sql: (row, bind, id) => `${row}.schedule_id::text = ${bind(id)}` },
    outcome: { level: 1, forStates: true, sql: (row, bind, outcomes) => `${row}.outcome = any(${bind(outcomes)}::text[])` },
    changed: { level: 1, forStates: true, sql: (row, bind, changed) => `(cardinality(${row}.difference) > 0) = ${bind(changed)}::boolean` },
  },
  defaultOrder: [{ sql: (row) => `${row}.due_at`, direction: 'desc', type: 'timestamptz' }],
});
