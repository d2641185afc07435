import { repatriationLifecycle } from '../../../domain/repatriation/lifecycle';
import { originSideLifecycle } from '../../../domain/repatriation/originSideLifecycle';
import type { TableDimension } from '../../../domain/statistics/disclosure';
import type { FunnelSplit } from '../../../domain/statistics/vocabulary';
import { daysBetween, figuresOf, type ReportQuery, type ReportScope, sharedWith } from '../report';
import { requestRow } from '../versions';

const COLUMN = { ROUTE: 'route', COUNTRY: 'country' } as const satisfies Record<FunnelSplit, string>;

export interface RequestFunnelArgs {
  readonly by: FunnelSplit;
  readonly asOf?: Date | null;
}

/** Moves of the State's side are told of the same request, and are no states of it. */
const ORIGIN_VERBS = Object.keys(originSideLifecycle.verbs)
  .filter((verb) => !(verb in repatriationLifecycle.verbs))
  .map((verb) => `'${verb}'`)
  .join(', ');

const dimensions = ({ by }: RequestFunnelArgs): readonly TableDimension[] => [
  { name: 'SPLIT', grain: by === 'COUNTRY' ? 'STATE' : 'PLAIN' },
  { name: 'STATE', grain: 'PLAIN' },
];

const counted = (scope: ReportScope) =>
  `r.created_at <= ${scope.at} and ${scope.state === null ? 'true' : `r.country = ${scope.state}`} and ${sharedWith('r.person_id', scope)}`;

/** F.1 question 3: where requests stand, how many came so far, and how long each stage takes. */
export const requestFunnel: ReportQuery<RequestFunnelArgs, 'standing' | 'reached'> = {
  name: 'requestFunnel',
  basis: 'Repatriation requests, each once, by the State that they go to.',
  method:
    'Standing: in the state at the time. Reached: ever in it, by the history. Days: from entering a state to leaving it, stays that have ended; a median of fewer than ten is not told.',
  with: (scope) => `moved as (
      select e.subject_id, e.to_state, e.occurred_at, lead(e.occurred_at) over (partition by e.subject_id order by e.occurred_at, e.recorded_at, e.id) as left_at
      from case_event e where e.subject_type = 'RepatriationRequest' and e.to_state is not null and e.occurred_at <= ${scope.at}
        and e.action not in (${ORIGIN_VERBS}))`,
  tables: {
    standing: {
      dimensions,
      sql: (scope, { by }) => `select array[r.${COLUMN[by]}, r.state] as keys, count(*)::int as count
        from ${requestRow(scope)} r where ${counted(scope)} group by r.${COLUMN[by]}, r.state`,
    },
    reached: {
      dimensions,
      sql: (scope, { by }) => `select array[r.${COLUMN[by]}, m.to_state] as keys, count(distinct r.id)::int as count,
          ${figuresOf(daysBetween('m.occurred_at', 'm.left_at'))}
        from moved m join repatriation_request r on r.id = m.subject_id where ${counted(scope)} group by r.${COLUMN[by]}, m.to_state`,
    },
  },
  rows: ({ standing, reached }) => {
    const both = new Map([...standing.rows, ...reached.rows].map(({ keys }) => [`${keys['SPLIT']} ${keys['STATE']}`, keys]));
    return {
      rows: [...both.values()].map((keys) => ({
        split: keys['SPLIT'],
        state: keys['STATE'],
        standing: standing.count(keys),
        reached: reached.count(keys),
        days: reached.measure(keys),
      })),
    };
  },
};
