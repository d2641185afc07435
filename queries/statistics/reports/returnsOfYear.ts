import { youngestAge } from '../facts';
import { type ReportQuery, refused, sharedWith } from '../report';

export interface ReturnsOfYearArgs {
  readonly year: number;
  readonly asOf?: Date | null;
}

/** The platform began with the transfers of 2026; nothing before it is recorded here. */
const FIRST_YEAR = 2026;

const beginning = (year: number) => new Date(Date.UTC(year, 0));

/** For ministers (F.1): who was taken home this year. Targets stand with the published figures, each with its source. */
export const returnsOfYear: ReportQuery<ReturnsOfYearArgs, 'returned'> = {
  name: 'returnsOfYear',
  basis: ({ year }) => `Persons handed over to a State of origin in ${year}, each request once.`,
  method: 'By the youngest plausible age on the day of the handover. Children count from eleven.',
  validate: ({ year }, _viewer, now) => {
    if (year < FIRST_YEAR || year > now.getUTCFullYear()) {
      throw refused('year', 'OUT_OF_RANGE', `Ask for a year from ${FIRST_YEAR} to the present.`);
    }
  },
  tables: {
    returned: {
      dimensions: [
        { name: 'COUNTRY', grain: 'STATE' },
        { name: 'GROUP', grain: 'CHILD' },
      ],
      // One threshold for the sums too: with fewer groups than rows a lower one would give the cells away.
      children: true,
      sql: (
        scope,
        { year },
      ) => `select array[e.country, case when p.birth_latest is null or ${youngestAge('p', 'e.occurred_at')} < 18 then 'CHILD'
            when p.sex = 'FEMALE' then 'WOMAN' when p.sex = 'MALE' then 'MAN' else 'ADULT' end] as keys, count(distinct e.subject_id)::int as count
        from case_event e join person p on p.id = e.person_id
        where e.subject_type = 'RepatriationRequest' and e.action = 'completeHandover' and e.to_state = 'COMPLETED' and e.occurred_at <= ${scope.at}
          and e.occurred_at >= ${scope.bind(beginning(year))}::timestamptz and e.occurred_at < ${scope.bind(beginning(year + 1))}::timestamptz
          and ${scope.state === null ? 'true' : `e.country = ${scope.state}`} and ${sharedWith('e.person_id', scope)} group by 1`,
    },
  },
  rows: ({ returned }) => ({ rows: returned.rows.map(({ keys, count }) => ({ country: keys['COUNTRY'], group: keys['GROUP'], count })) }),
};
