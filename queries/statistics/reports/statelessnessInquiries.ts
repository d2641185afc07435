import { daysBetween, figuresOf, type ReportArgs, type ReportQuery } from '../report';
import { claimRow } from '../versions';

/** For ministers (F.1): inquiries whether a person is stateless, and how old they are (I-41). */
export const statelessnessInquiries: ReportQuery<ReportArgs, 'inquiries'> = {
  name: 'statelessnessInquiries',
  basis: 'Inquiries opened because no claim of nationality stood or was answered, each once.',
  method: 'Days from the opening to the end, for open ones until the time. A median of fewer than ten is not told.',
  tables: {
    inquiries: {
      dimensions: [{ name: 'STATUS', grain: 'PLAIN' }],
      sql: (scope) => `select array[status] as keys, count(*)::int as count, ${figuresOf('days')}
        from (select case when t.done_at is null or t.done_at > ${scope.at} then 'OPEN' when c.person_id is not null then 'STATELESS_DETERMINED' else 'ENDED' end as status,
            ${daysBetween('t.opened_at', `least(t.done_at, ${scope.at})`)} as days
          from task t left join (select distinct person_id from ${claimRow(scope)} c where c.status = 'STATELESS_DETERMINED') c on c.person_id = t.person_id
          where t.kind = 'STATELESSNESS_INQUIRY' and t.opened_at <= ${scope.at}) inquiry group by status`,
    },
  },
  rows: ({ inquiries }) => ({
    rows: inquiries.rows.map(({ keys, count }) => ({ status: keys['STATUS'], count, days: inquiries.measure(keys) })),
  }),
};
