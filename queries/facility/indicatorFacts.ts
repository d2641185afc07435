import { indicatorWindows } from '../../domain/facility/riskIndicators';
import { ageThresholds } from '../../domain/family/ageThresholds';
import { instantSql } from '../plan/readMap';

const { incidentDays, controlDays, ahead } = indicatorWindows;

/** Rows of (facility_id, facts): of one place, or of every place for `null`. Windows and ages are the domain's. */
export const indicatorFactsOf = (facility: string): string =>
  `facility_indicator_facts(${facility}, ${incidentDays}, ${controlDays}, array[${ageThresholds.join(', ')}], ${ahead})`;

/** The last reading of each kind, as the domain's `IndicatorReading`. */
export const readingsOf = (facility: string): string => `
  select coalesce(json_agg(json_build_object('id', r.id, 'indicator', r.indicator, 'value', r.value, 'asOf', ${instantSql('r.as_of')},
    'expiresAt', ${instantSql('r.expires_at')}, 'author', a.name, 'source', r.source, 'sourceGrade', r.source_grade, 'note', r.note)), '[]'::json)
  from (select distinct on (facility_id, indicator) * from risk_reading where facility_id = ${facility} order by facility_id, indicator, as_of desc, id) r
  join account a on a.id = r.recorded_by`;
