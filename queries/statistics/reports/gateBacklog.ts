import type { ReportQuery } from '../report';
import { waitingGatesSql } from '../waitingGates';

/** F.1 question 4: which gates hold the cases, and which case has but one left. */
export const gateBacklog: ReportQuery<object, 'byGate' | 'byState'> = {
  name: 'gateBacklog',
  basis: 'Requests from registration until their handover is scheduled, once for each gate that is open, failed or expired now.',
  method:
    'Gates as they are computed now, for everybody alike. A request waits for several gates at once, so that the gates add up to more than the requests; “alone” is the one gate that is left.',
  with: ({ at }) => `held as materialized (
      select g.country, g.kind, count(*) over (partition by g.request_id) as gates from (${waitingGatesSql(at)}) g)`,
  tables: {
    byGate: {
      dimensions: [
        { name: 'ALONE', grain: 'PLAIN' },
        { name: 'GATE', grain: 'PLAIN' },
      ],
      sql: () => `select array[case when gates = 1 then 'YES' else 'NO' end, kind] as keys, count(*)::int as count from held group by 1`,
    },
    byState: {
      dimensions: [
        { name: 'COUNTRY', grain: 'STATE' },
        { name: 'GATE', grain: 'PLAIN' },
      ],
      sql: () => 'select array[country, kind] as keys, count(*)::int as count from held group by 1',
    },
  },
  rows: ({ byGate, byState }) => ({
    rows: byGate.values('GATE').map((gate) => ({ gate, alone: byGate.share({ GATE: gate }, 'ALONE', ['YES', 'NO']) })),
    byCountry: byState.rows.map(({ keys, count }) => ({ country: keys['COUNTRY'], gate: keys['GATE'], count })),
  }),
};
