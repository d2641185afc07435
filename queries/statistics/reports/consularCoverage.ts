import type { ReportArgs, ReportQuery, ReportTable } from '../report';
import { claimRow, consularRow, personRow } from '../versions';

const answers = (name: string, answer: string): ReportTable<ReportArgs> => ({
  dimensions: [
    { name: 'COUNTRY', grain: 'STATE' },
    { name, grain: 'PLAIN' },
  ],
  sql: () => `select array[country, ${answer}] as keys, sum(count)::int as count from national group by country, ${answer}`,
});

/** F.1 question 15: who was told of the right to be visited, and what came of it (VCCR Art. 36). */
export const consularCoverage: ReportQuery<ReportArgs, 'choices' | 'notified' | 'visited'> = {
  name: 'consularCoverage',
  basis: 'Persons in custody, once for each foreign State of which nationality is claimed or attributed and not refuted.',
  method:
    'Informed: of all of them. Requested, declined, undecided: of those informed. Notified and visited: of those who asked for it. All claims of a person are asked, so that one person may count for two States.',
  with: (scope) => `national as (
      select c.country, coalesce(k.choice, 'NOT_INFORMED') as choice, count(*) as count,
        case when k.choice is distinct from 'REQUESTED' then 'NOT_ASKED' when not coalesce(k.post_notified_at <= ${scope.at}, false) then 'NO' else 'YES' end as notified,
        case when k.choice is distinct from 'REQUESTED' then 'NOT_ASKED' when visit.person_id is null then 'NO' else 'YES' end as visited
      from ${claimRow(scope)} c join ${personRow(scope)} p on p.id = c.person_id and p.merged_into is null
      left join ${consularRow(scope)} k on k.person_id = c.person_id and k.country = c.country
      left join (select distinct person_id, country from consular_visit where status = 'HELD' and visited_at <= ${scope.at}) visit
        on visit.person_id = c.person_id and visit.country = c.country
      where c.status not in ('REFUTED', 'STATELESS_DETERMINED') and c.country not in (select o.code from origin_country o where not o.is_state)
        and c.country <> (select custodial_state())
        and exists (select from custody_episode e where e.person_id = c.person_id and e.admitted_at <= ${scope.at} and (e.ended_at is null or e.ended_at > ${scope.at}))
      group by 1, 2, 4, 5)`,
  tables: {
    choices: answers('CHOICE', 'choice'),
    notified: answers('NOTIFIED', 'notified'),
    visited: answers('VISITED', 'visited'),
  },
  rows: ({ choices, notified, visited }) => ({
    rows: choices.values('COUNTRY').map((country) => {
      const of = (...values: string[]) => choices.share({ COUNTRY: country }, 'CHOICE', values);
      return {
        country,
        notInformed: of('NOT_INFORMED', 'REQUESTED', 'DECLINED', 'UNDECIDED'),
        requested: of('REQUESTED', 'DECLINED', 'UNDECIDED'),
        declined: of('DECLINED', 'REQUESTED', 'UNDECIDED'),
        undecided: of('UNDECIDED', 'REQUESTED', 'DECLINED'),
        notified: notified.share({ COUNTRY: country }, 'NOTIFIED', ['YES', 'NO']),
        visited: visited.share({ COUNTRY: country }, 'VISITED', ['YES', 'NO']),
      };
    }),
  }),
};
