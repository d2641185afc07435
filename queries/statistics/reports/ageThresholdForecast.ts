import { ageThresholds } from '../../../domain/family/ageThresholds';
import type { Sex } from '../../../domain/person/vocabulary';
import { MOST_MONTHS_AHEAD } from '../../../domain/statistics/bands';
import { regionsSql } from '../dimensions';
import { latestBirth } from '../facts';
import { type ReportQuery, refused } from '../report';
import { claimRow, personRow } from '../versions';

export interface AgeThresholdForecastArgs {
  readonly months: number;
  readonly sex: Sex;
  readonly asOf?: Date | null;
}

/** F.1 question 7: who comes of an age that changes the treatment, camp by camp. */
export const ageThresholdForecast: ReportQuery<AgeThresholdForecastArgs, 'crossing'> = {
  name: 'ageThresholdForecast',
  basis:
    'Residents of camps and rehabilitation centres who come of age 12, 14, 15 or 18 in the months ahead, once for each age and each region of their claims.',
  method: 'By the latest day that the birth may have been: the benefit of the doubt. Children count from eleven, facilities from twenty.',
  validate: ({ months }) => {
    if (months < 1 || months > MOST_MONTHS_AHEAD) throw refused('months', 'OUT_OF_RANGE', `Ask for 1 to ${MOST_MONTHS_AHEAD} months.`);
  },
  tables: {
    crossing: {
      dimensions: [
        { name: 'AGE', grain: 'CHILD' },
        { name: 'FACILITY', grain: 'FACILITY' },
        { name: 'REGION', grain: 'PLAIN' },
      ],
      children: true,
      sql: (
        scope,
        { months, sex },
      ) => `select array[x.age::text, x.kind || '/' || x.code, coalesce(x.region, 'UNKNOWN')] as keys, count(*)::int as count
        from (select distinct p.id, t.age, f.kind, f.code, c.region
        from ${personRow(scope)} p join facility f on f.id = p.residence_facility_id cross join unnest(${scope.bind(ageThresholds)}::int[]) t(age)
        left join (select c.person_id, r.region from ${claimRow(scope)} c join (${regionsSql}) r on r.code = c.country) c on c.person_id = p.id
        where f.kind in ('CAMP', 'REHAB_CENTRE') and p.merged_into is null and p.sex = ${scope.bind(sex)} and p.birth_latest is not null
          and ${latestBirth('p')} + make_interval(years => t.age) > (${scope.at})::date
          and ${latestBirth('p')} + make_interval(years => t.age) <= (${scope.at})::date + make_interval(months => ${scope.bind(months)}::int)
        ) x group by x.age, x.kind, x.code, x.region`,
    },
  },
  rows: ({ crossing }) => ({
    rows: crossing.rows.map(({ keys, count }) => ({ facility: keys['FACILITY'], region: keys['REGION'], age: Number(keys['AGE']), count })),
  }),
};
