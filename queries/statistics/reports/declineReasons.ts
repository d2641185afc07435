import { reasonsShownToState } from '../../../domain/repatriation/declineReasons';
import { type ReportArgs, type ReportQuery, type ReportScope, sharedWith } from '../report';

/** A State reads five reasons as they are, every other as OTHER (rulings 3). */
const reason = (column: string, { state, bind }: ReportScope) =>
  state === null ? column : `case when ${column} = any(${bind(reasonsShownToState)}::text[]) then ${column} else 'OTHER' end`;

const own = (row: string, scope: ReportScope) =>
  `${scope.state === null ? 'true' : `${row}.country = ${scope.state}`} and ${sharedWith(`${row}.person_id`, scope)}`;

/** F.1 question 18: who declines, why, and whether somebody independent looked at it. */
export const declineReasons: ReportQuery<ReportArgs, 'custodial' | 'origin' | 'reviewed'> = {
  name: 'declineReasons',
  basis:
    'Declines of the custodial State in force at the time, one for each request; and declines by States of origin, the latest one for each request.',
  method:
    'Reviewed: of the custodial declines, those that a review body has examined. A State of origin names its review body when it declines (H.F. and Others v. France).',
  with: (scope) => `declined as (
      select d.country, d.decline_reason as reason, coalesce(d.reviewed_at <= ${scope.at}, false) as reviewed, count(*) as count
      from decision d where d.outcome = 'DECLINED' and d.decided_at <= ${scope.at} and (d.superseded_at is null or d.superseded_at > ${scope.at}) and ${own('d', scope)} group by 1, 2, 3),
    declined_by_state as (
      select distinct on (e.subject_id) e.country, coalesce(e.detail ->> 'reason', 'OTHER') as reason
      from case_event e where e.subject_type = 'RepatriationRequest' and e.action = 'declineByOrigin' and e.occurred_at <= ${scope.at} and ${own('e', scope)}
      order by e.subject_id, e.occurred_at desc, e.recorded_at desc)`,
  tables: {
    custodial: {
      dimensions: [
        { name: 'COUNTRY', grain: 'STATE' },
        { name: 'REASON', grain: 'PLAIN' },
      ],
      sql: (scope) => `select array[country, ${reason('reason', scope)}] as keys, sum(count)::int as count from declined group by 1`,
    },
    origin: {
      dimensions: [
        { name: 'COUNTRY', grain: 'STATE' },
        { name: 'REASON', grain: 'PLAIN' },
      ],
      sql: () => 'select array[country, reason] as keys, count(*)::int as count from declined_by_state group by country, reason',
    },
    reviewed: {
      dimensions: [
        { name: 'COUNTRY', grain: 'STATE' },
        { name: 'REVIEWED', grain: 'PLAIN' },
      ],
      sql: () =>
        `select array[country, case when reviewed then 'YES' else 'NO' end] as keys, sum(count)::int as count from declined group by 1`,
    },
  },
  rows: ({ custodial, origin, reviewed }) => ({
    rows: [
      ...custodial.rows.map(({ keys, count }) => ({ country: keys['COUNTRY'], by: 'CUSTODIAL', reason: keys['REASON'], count })),
      ...origin.rows.map(({ keys, count }) => ({ country: keys['COUNTRY'], by: 'ORIGIN', reason: keys['REASON'], count })),
    ],
    reviewed: reviewed
      .values('COUNTRY')
      .map((country) => ({ country, reviewed: reviewed.share({ COUNTRY: country }, 'REVIEWED', ['YES', 'NO']) })),
  }),
};
