import { ALERT_QUIET_DAYS } from '../../domain/facility/alertLifecycle';
import { type IndicatorFacts, type IndicatorReading, indicatorStates } from '../../domain/facility/indicatorStates';
import { alertThreshold } from '../../domain/facility/riskIndicators';
import { indicatorFactsOf, readingsOf } from '../../queries/facility/indicatorFacts';
import type { Tx } from '../Tx';

export interface WatchedFacility {
  readonly facilityId: string;
  readonly facts: IndicatorFacts;
  readonly readings: readonly IndicatorReading[];
}

/** Every place, or one; in one statement. Places of other States' authorities are not watched. */
export function watchedFacilities(tx: Tx, facilityId: string | null): Promise<WatchedFacility[]> {
  return tx.query<WatchedFacility>(
    `select i.facility_id, i.facts, (${readingsOf('i.facility_id')}) as readings
     from ${indicatorFactsOf('$1::uuid')} i join facility f on f.id = i.facility_id
     where f.kind <> 'RECEIVING_AUTHORITY' and (f.status <> 'CLOSED' or (i.facts ->> 'PRESENT')::int > 0)`,
    [facilityId],
  );
}

interface Raised {
  readonly id: string;
  readonly facilityId: string;
}

/**
 * An indicator that has reached a threshold raises an alert for a human to judge; the place itself is left as it is (I-37). One alert
 * at a time for each indicator, and none for a week after a human judged it, unless it grew worse.
 * @returns how many alerts were raised.
 */
export async function raiseAlerts(tx: Tx, facilities: readonly WatchedFacility[]): Promise<number> {
  const wanted = facilities.flatMap(({ facilityId, facts, readings }) =>
    indicatorStates(facts, readings, tx.now).flatMap(({ indicator, fact, assessment, source }) => {
      const value = fact ?? assessment?.value ?? null;
      const threshold = value === null ? null : alertThreshold(indicator, value);
      if (value === null || threshold === null) return [];
      const { level, at } = threshold;
      return [
        {
          id: tx.newId('FacilityAlert'),
          facility_id: facilityId,
          indicator,
          value,
          level,
          threshold: at,
          source,
          reading_id: assessment?.id ?? null,
        },
      ];
    }),
  );
  if (wanted.length === 0) return 0;
  const raised = await tx.query<Raised>(RAISE, [JSON.stringify(wanted), tx.now, ALERT_QUIET_DAYS]);
  for (const { id } of raised) {
    tx.record({
      subjectType: 'FacilityAlert',
      subjectId: id,
      personId: null,
      audience: 'CUSTODIAL',
      action: 'raiseAlert',
      toState: 'RAISED',
      summary: 'An indicator of a place reached a threshold: somebody is to look at it.',
      bySystem: true,
    });
  }
  return raised.length;
}

const RAISE = `
with raised as (
  insert into facility_alert (id, facility_id, indicator, value, level, threshold, threshold_source, reading_id, raised_at)
  select w.id, w.facility_id, w.indicator, w.value, w.level, w.threshold, w.source, w.reading_id, $2
  from jsonb_to_recordset($1::jsonb) as w(id uuid, facility_id uuid, indicator text, value numeric, level smallint, threshold numeric, source text, reading_id uuid)
  where not exists (
    select from facility_alert a where a.facility_id = w.facility_id and a.indicator = w.indicator
      and a.decided_at > $2::timestamptz - make_interval(days => $3) and a.level >= w.level)
  on conflict (facility_id, indicator) where status = 'RAISED' do nothing
  returning id, facility_id
), told as (
  insert into task (id, kind, subject_id, owner_role, summary, opened_at)
  select ('f0' || substr(gen_random_uuid()::text, 3))::uuid, 'FACILITY_ALERT', id, 'DECISION_AUTHORITY',
    'An indicator of a place reached a threshold: confirm the alert or dismiss it.', $2 from raised
)
select id, facility_id from raised`;
