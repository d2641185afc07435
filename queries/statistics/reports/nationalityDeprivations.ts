import { type ReportArgs, type ReportQuery, type ReportTable, sharedWith } from '../report';
import { claimRow, personRow } from '../versions';

const deprived = (name: string, answer: string): ReportTable<ReportArgs> => ({
  dimensions: [
    { name: 'COUNTRY', grain: 'STATE' },
    { name, grain: 'PLAIN' },
  ],
  sql: () =>
    `select array[country, case when ${answer} then 'YES' else 'NO' end] as keys, sum(count)::int as count from deprived group by country, ${answer}`,
});

/** For ministers (F.1): whose nationality was taken, with what remedy, and whether another is left. */
export const nationalityDeprivations: ReportQuery<ReportArgs, 'remedy' | 'other'> = {
  name: 'nationalityDeprivations',
  basis: 'Persons whom a State has deprived of its nationality, once for each State.',
  method:
    'Remedy: one is recorded with the decision. Another nationality: a claim to another State stands that was not refuted or taken back.',
  with: (scope) => `deprived as (
      select c.country, taken.deprivation_remedy is not null as remedy, exists (select from ${claimRow(scope)} o where o.person_id = c.person_id and o.id <> c.id
        and o.status not in ('REFUTED', 'DEPRIVED', 'STATELESS_DETERMINED')) as other, count(*) as count
      from ${claimRow(scope)} c join nationality_claim taken on taken.id = c.id join ${personRow(scope)} p on p.id = c.person_id and p.merged_into is null
      where c.status = 'DEPRIVED' and ${scope.state === null ? 'true' : `c.country = ${scope.state}`} and ${sharedWith('c.person_id', scope)} group by 1, 2, 3)`,
  tables: { remedy: deprived('REMEDY', 'remedy'), other: deprived('OTHER', 'other') },
  // Claims to other States are no State's to know, nor that there are none (domain D.3.4).
  rows: ({ remedy, other }, leaves) => ({
    rows: remedy.values('COUNTRY').map((country) => ({
      country,
      remedyRecorded: remedy.share({ COUNTRY: country }, 'REMEDY', ['YES', 'NO']),
      otherNationality: leaves ? null : other.share({ COUNTRY: country }, 'OTHER', ['YES', 'NO']),
    })),
  }),
};
