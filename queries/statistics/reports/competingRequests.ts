import type { ReportArgs, ReportQuery } from '../report';
import { requestRow } from '../versions';

/** Requests that compete: from submission until the journey (rulings 12). */
const LIVE = `('SUBMITTED', 'REGISTERED', 'IN_REVIEW', 'ON_HOLD', 'DECISION_PENDING', 'APPROVED', 'REVIEW_REQUESTED', 'READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED', 'IN_TRANSIT')`;

/** For ministers (F.1): persons whom several States ask for, and whether they were ranked (I-42). */
export const competingRequests: ReportQuery<ReportArgs, 'persons'> = {
  name: 'competingRequests',
  basis: 'Persons for whom requests of two or more States are live at the time.',
  method: 'By the number of States, four and more together, and by the ranking in force: none, proposed by one, decided by two.',
  tables: {
    persons: {
      dimensions: [
        { name: 'RANKING', grain: 'PLAIN' },
        { name: 'STATES', grain: 'PLAIN' },
      ],
      sql: (
        scope,
      ) => `select array[case when k.decided_at <= ${scope.at} then 'DECIDED' when k.id is not null then 'PROPOSED' else 'NONE' end, least(c.states, 4)::text] as keys, count(*)::int as count
        from (select r.person_id, count(distinct r.country) as states from ${requestRow(scope)} r where r.state in ${LIVE} group by 1 having count(distinct r.country) > 1) c
        left join request_ranking k on k.person_id = c.person_id and k.ranked_at <= ${scope.at} and (k.superseded_at is null or k.superseded_at > ${scope.at}) group by 1`,
    },
  },
  rows: ({ persons }) => ({
    rows: persons.rows.map(({ keys, count }) => ({ ranking: keys['RANKING'], states: Number(keys['STATES']), count })),
  }),
};
