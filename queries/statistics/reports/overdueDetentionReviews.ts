import { byLength } from '../../../domain/statistics/bands';
import { ageingBandSql } from '../periodSql';
import { daysBetween, figuresOf, type ReportArgs, type ReportQuery } from '../report';
import { clockRow } from '../versions';

/** F.1 question 8: detention that no court has reviewed in time (I-30). */
export const overdueDetentionReviews: ReportQuery<ReportArgs, 'byBand' | 'byFacility'> = {
  name: 'overdueDetentionReviews',
  basis: 'Persons in custody whose review of detention was due and has not been held, by the facility that holds them.',
  method: 'Days since the review was due. Facilities count from twenty; a median of fewer than ten is not told.',
  with: (scope) => `overdue as (
      select e.facility_id, ${daysBetween('c.due_at', scope.at)} as days
      from ${clockRow(scope)} c join custody_episode e on e.person_id = c.person_id and e.admitted_at <= ${scope.at} and (e.ended_at is null or e.ended_at > ${scope.at})
      where c.kind = 'DETENTION_REVIEW' and c.due_at <= ${scope.at} and c.started_at <= ${scope.at} and (c.closed_at is null or c.closed_at > ${scope.at}))`,
  tables: {
    byBand: {
      dimensions: [
        { name: 'BAND', grain: 'PLAIN' },
        { name: 'FACILITY', grain: 'FACILITY' },
      ],
      sql: () => `select array[band, f.kind || '/' || f.code] as keys, count
        from (select facility_id, ${ageingBandSql('days')} as band, count(*)::int as count from overdue group by 1, 2) o join facility f on f.id = o.facility_id`,
    },
    byFacility: {
      dimensions: [{ name: 'FACILITY', grain: 'FACILITY' }],
      sql: () => `select array[f.kind || '/' || f.code] as keys, count, figures, of
        from (select facility_id, count(*)::int as count, ${figuresOf('days')} from overdue group by 1) o join facility f on f.id = o.facility_id`,
    },
  },
  rows: ({ byBand, byFacility }) => ({
    rows: [...byBand.rows]
      .sort((one, other) => byLength(one.keys['BAND'], other.keys['BAND']))
      .map(({ keys, count }) => ({ facility: keys['FACILITY'], overdueFor: keys['BAND'], count })),
    byFacility: byFacility.rows.map(({ keys, count }) => ({ facility: keys['FACILITY'], count, days: byFacility.measure(keys) })),
  }),
};
