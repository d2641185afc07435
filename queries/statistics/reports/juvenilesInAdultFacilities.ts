import { inDoubt, youngestAge } from '../facts';
import type { ReportArgs, ReportQuery } from '../report';
import { personRow } from '../versions';

/** Kinds of places where adults are held (Mandela Rule 112, CRC Art. 37(c)). */
const ADULT_KINDS = `('PRISON', 'INVESTIGATION_CENTRE', 'AIRPORT_HOLDING', 'TRANSIT')`;

/** F.1 question 6: children, and persons whose age is in doubt, among adults. */
export const juvenilesInAdultFacilities: ReportQuery<ReportArgs, 'held'> = {
  name: 'juvenilesInAdultFacilities',
  basis:
    'Persons in open custody in prisons, investigation centres, airport holding and transit who are under 18 by their youngest plausible age, or whose age is in doubt or unknown.',
  method:
    'A conventional 1 January proves the year at most (I-46); an open doubt counts as a child (I-09). Cells under the threshold of facilities are suppressed.',
  with: (scope) => `child as (
      select f.kind || '/' || f.code as facility, case when ${inDoubt('p')} or p.birth_latest is null then 'AGE_IN_DOUBT'
        when ${youngestAge('p', scope.at)} < 18 then 'UNDER_18' end as why
      from custody_episode e join facility f on f.id = e.facility_id join ${personRow(scope)} p on p.id = e.person_id
      where f.kind in ${ADULT_KINDS} and p.merged_into is null and e.admitted_at <= ${scope.at} and (e.ended_at is null or e.ended_at > ${scope.at})
        and (p.birth_latest is null or p.age_status <> 'NOT_IN_DOUBT' or p.birth_latest > (${scope.at})::date - interval '20 years'))`,
  tables: {
    held: {
      dimensions: [
        { name: 'FACILITY', grain: 'FACILITY' },
        { name: 'WHY', grain: 'CHILD' },
      ],
      children: true,
      sql: () => 'select array[facility, why] as keys, count(*)::int as count from child where why is not null group by 1',
    },
  },
  rows: ({ held }) => ({ rows: held.rows.map(({ keys, count }) => ({ facility: keys['FACILITY'], reason: keys['WHY'], count })) }),
};
