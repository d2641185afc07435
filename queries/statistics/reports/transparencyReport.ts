import { windowsInDays } from '../../../domain/statistics/bands';
import { type ReportQuery, refused } from '../report';
import type { IncidentSummaryArgs } from './incidentSummary';

/** Classes from which on a read needs a case and a purpose (domain D.2, I-34). */
const SENSITIVE = '{3,4,5,6,7}';

/** F.1 question 20: what was given to whom on which ground, what was called back, and who read what was not theirs to work on. */
export const transparencyReport: ReportQuery<IncidentSummaryArgs, 'disclosures' | 'recalled' | 'reads'> = {
  name: 'transparencyReport',
  basis: ({ days }) => `Data transfers and reads of the ${days} days until the time.`,
  method:
    'Disclosures: each transfer record once. Recalled: of them, those recalled. Reads: answers that held fields of class 3 and above, by role; unassigned: the officer was in the team of none of the persons read.',
  validate: ({ days }) => {
    if (!(windowsInDays as readonly number[]).includes(days))
      throw refused('days', 'OUT_OF_RANGE', `Ask for ${windowsInDays.join(', ')} days.`);
  },
  with: ({ at, bind }, { days }) => `since as (select ${at} - make_interval(days => ${bind(days)}::int) as instant),
    given as (
      select d.country, d.basis, coalesce(d.recalled_at <= ${at}, false) as recalled, count(*) as count from data_transfer d, since
      where d.transferred_at > since.instant and d.transferred_at <= ${at} group by 1, 2, 3)`,
  tables: {
    disclosures: {
      dimensions: [
        { name: 'BASIS', grain: 'PLAIN' },
        { name: 'COUNTRY', grain: 'STATE' },
      ],
      sql: () => 'select array[basis, country] as keys, sum(count)::int as count from given group by basis, country',
    },
    recalled: {
      dimensions: [
        { name: 'COUNTRY', grain: 'STATE' },
        { name: 'RECALLED', grain: 'PLAIN' },
      ],
      sql: () =>
        `select array[country, case when recalled then 'YES' else 'NO' end] as keys, sum(count)::int as count from given group by country, recalled`,
    },
    reads: {
      dimensions: [
        { name: 'ASSIGNED', grain: 'PLAIN' },
        { name: 'ROLE', grain: 'PLAIN' },
      ],
      sql: ({
        at,
      }) => `select array[case when exists (select from case_team t where t.account_id = a.account_id and t.person_id = any(a.subjects)) then 'YES' else 'NO' end, a.role] as keys,
          count(*)::int as count
        from audit_entry a, since where a.verb = 'CONSULTATION' and a.outcome = 'DONE' and a.field_classes && '${SENSITIVE}'::smallint[]
          and a.at > since.instant and a.at <= ${at} group by 1`,
    },
  },
  rows: ({ disclosures, recalled, reads }) => ({
    rows: disclosures.rows.map(({ keys, count }) => ({ country: keys['COUNTRY'], basis: keys['BASIS'], count })),
    recalled: recalled
      .values('COUNTRY')
      .map((country) => ({ country, recalled: recalled.share({ COUNTRY: country }, 'RECALLED', ['YES', 'NO']) })),
    reads: reads.values('ROLE').map((role) => ({ role, unassigned: reads.share({ ROLE: role }, 'ASSIGNED', ['NO', 'YES']) })),
  }),
};
