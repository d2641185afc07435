import type { ReportArgs, ReportQuery, ReportScope, ReportTable } from '../report';

/** What an assurance was at the instant: each of its steps has its time. */
export const assuranceStatus = (row: string, scope: ReportScope) =>
  scope.past
    ? `case when ${row}.expired_at <= ${scope.at} then 'EXPIRED' when ${row}.breached_at <= ${scope.at} then 'BREACHED' when ${row}.rejected_at <= ${scope.at} then 'REJECTED'
        when ${row}.accepted_at <= ${scope.at} then 'ACCEPTED' when ${row}.recorded_at <= ${scope.at} then 'RECEIVED' when ${row}.requested_at <= ${scope.at} then 'REQUESTED' end`
    : `${row}.status`;

const madeBy = ({ at }: ReportScope) => `(v.status = 'MADE' and v.recorded_at <= ${at})`;

const visits = (name: string, answer: string, of: string): ReportTable<ReportArgs> => ({
  dimensions: [
    { name: 'COUNTRY', grain: 'STATE' },
    { name, grain: 'PLAIN' },
  ],
  sql: () => `select array[country, case when ${answer} then 'YES' else 'NO' end] as keys, sum(count)::int as count
      from visit where ${of} group by country, ${answer}`,
});

/** F.1 question 12: what was promised, whether it was kept, and whether somebody looked (I-03: the monitoring is part of the promise). */
export const assuranceCompliance: ReportQuery<ReportArgs, 'assurances' | 'made' | 'concerns'> = {
  name: 'assuranceCompliance',
  basis: 'Diplomatic assurances, each once, by the State that gave them.',
  method:
    'Breached: of the assurances that were accepted, in force or breached since, those breached. Visits: of the monitoring visits that were due by then or are made, those made, and of those made, those that raised a concern. A visit that is due and neither made nor missed counts as not made.',
  with: (scope) => `given as (
      select country, status, count(*) as count from (select a.country, ${assuranceStatus('a', scope)} as status from assurance a) a where status is not null group by 1, 2),
    visit as (
      select v.country, ${madeBy(scope)} as made, ${madeBy(scope)} and v.concern as concern, count(*) as count from assurance_visit v
      where v.due_at <= ${scope.at} or ${madeBy(scope)} group by 1, 2, 3)`,
  tables: {
    assurances: {
      dimensions: [
        { name: 'COUNTRY', grain: 'STATE' },
        { name: 'STATUS', grain: 'PLAIN' },
      ],
      sql: () => 'select array[country, status] as keys, count::int from given',
    },
    made: visits('MADE', 'made', 'true'),
    concerns: visits('CONCERN', 'concern', 'made'),
  },
  rows: ({ assurances, made, concerns }) => ({
    rows: assurances.rows.map(({ keys, count }) => ({ country: keys['COUNTRY'], status: keys['STATUS'], count })),
    breached: assurances.values('COUNTRY').map((country) => ({
      country,
      breached: assurances.share({ COUNTRY: country }, 'STATUS', ['BREACHED', 'ACCEPTED', 'EXPIRED']),
    })),
    visits: made.values('COUNTRY').map((country) => ({
      country,
      made: made.share({ COUNTRY: country }, 'MADE', ['YES', 'NO']),
      concerns: concerns.share({ COUNTRY: country }, 'CONCERN', ['YES', 'NO']),
    })),
  }),
};
