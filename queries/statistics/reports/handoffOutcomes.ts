import { type ReportArgs, type ReportQuery, type ReportScope, sharedWith } from '../report';
import { handoffRow } from '../versions';

/** Handoffs that had left by then, in the sight of the viewer: a common table expression `sent`. */
export const sentHandoffs = (scope: ReportScope) => `sent as (
    select h.id, h.country, h.state, h.dispatched_at, h.acknowledged_at from ${handoffRow(scope)} h
    where h.dispatched and h.dispatched_at <= ${scope.at}
      and ${scope.state === null ? 'true' : `h.country = ${scope.state}`} and ${sharedWith('h.person_id', scope)})`;

/** F.1 question 13: what became of the files that were handed over. */
export const handoffOutcomes: ReportQuery<ReportArgs, 'outcomes' | 'feedback'> = {
  name: 'handoffOutcomes',
  basis: 'Prosecution handoffs that were dispatched, each once, by the receiving State.',
  method: 'By the state in which the handoff stands at the time, and by the latest news that the State had given of its own case.',
  with: sentHandoffs,
  tables: {
    outcomes: {
      dimensions: [
        { name: 'COUNTRY', grain: 'STATE' },
        { name: 'OUTCOME', grain: 'PLAIN' },
      ],
      sql: () => 'select array[h.country, h.state] as keys, count(*)::int as count from sent h group by h.country, h.state',
    },
    feedback: {
      dimensions: [
        { name: 'COUNTRY', grain: 'STATE' },
        { name: 'NEWS', grain: 'PLAIN' },
      ],
      sql: ({ at }) => `select array[h.country, coalesce(latest.kind, 'NONE')] as keys, count(*)::int as count
        from sent h left join (select distinct on (f.handoff_id) f.handoff_id, f.kind from handoff_feedback f where f.recorded_at <= ${at}
          order by f.handoff_id, f.occurred_at desc, f.recorded_at desc) latest on latest.handoff_id = h.id group by h.country, latest.kind`,
    },
  },
  rows: ({ outcomes, feedback }) => ({
    rows: outcomes.rows.map(({ keys, count }) => ({ country: keys['COUNTRY'], state: keys['OUTCOME'], count })),
    feedback: feedback.rows.map(({ keys, count }) => ({ country: keys['COUNTRY'], latest: keys['NEWS'], count })),
  }),
};
