import { regionsSql } from '../dimensions';
import type { ReportArgs, ReportQuery } from '../report';
import { assuranceStatus } from './assuranceCompliance';

/** F.1 question 11: what was found about the danger of a return, by region of destination. */
export const nonRefoulementSummary: ReportQuery<ReportArgs, 'findings' | 'assured'> = {
  name: 'nonRefoulementSummary',
  basis: 'Confirmed non-refoulement findings in force at the time, one for each request, by the region of its destination.',
  method: 'Assured: of the findings of a mitigated real risk, those that rest on an assurance that is accepted at the time.',
  with: (scope) => `finding as (
      select coalesce(region.region, 'UNKNOWN') as region, f.finding, coalesce(${assuranceStatus('a', scope)} = 'ACCEPTED', false) as assured, count(*) as count
      from non_refoulement_finding f join repatriation_request r on r.id = f.request_id left join assurance a on a.id = f.assurance_id
      left join (${regionsSql}) region on region.code = r.country
      where f.confirmed_at <= ${scope.at} and (f.superseded_at is null or f.superseded_at > ${scope.at}) group by 1, 2, 3)`,
  tables: {
    findings: {
      dimensions: [
        { name: 'FINDING', grain: 'PLAIN' },
        { name: 'REGION', grain: 'PLAIN' },
      ],
      sql: () => 'select array[finding, region] as keys, sum(count)::int as count from finding group by finding, region',
    },
    assured: {
      dimensions: [
        { name: 'ASSURED', grain: 'PLAIN' },
        { name: 'REGION', grain: 'PLAIN' },
      ],
      sql: () => `select array[case when assured then 'YES' else 'NO' end, region] as keys, sum(count)::int as count
        from finding where finding = 'REAL_RISK_MITIGATED' group by assured, region`,
    },
  },
  rows: ({ findings, assured }) => ({
    rows: findings.rows.map(({ keys, count, cell }) => ({
      region: keys['REGION'],
      finding: keys['FINDING'],
      count,
      ofRegion: cell.over('FINDING'),
    })),
    assured: assured.values('REGION').map((region) => ({ region, assured: assured.share({ REGION: region }, 'ASSURED', ['YES', 'NO']) })),
  }),
};
