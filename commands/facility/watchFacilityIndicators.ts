import { indicatorRule, riskIndicatorNames } from '../../domain/facility/riskIndicators';
import { advisoryLocks } from '../../domain/reference/advisoryLocks';
import type { CommandDeps } from '../command';
import { systemCommand } from '../systemCommand';
import type { Tx } from '../Tx';
import { raiseAlerts, type WatchedFacility, watchedFacilities } from './raiseAlerts';

/**
 * The daily look at every place: what the records say is kept for the day, and what has reached a threshold raises an alert. The first
 * look of a day (UTC) does the work; further ones find it done. Nothing else changes (I-37).
 * @returns how many alerts were raised; null where this day was looked at before.
 */
export async function watchFacilityIndicators(deps: CommandDeps): Promise<number | null> {
  const answer = await systemCommand(deps, 'watchFacilityIndicators', async (tx) => {
    const first = await tx.one<{ first: boolean }>(
      `select pg_try_advisory_xact_lock($2) and not exists (
         select from facility_indicator_day where on_day = ($1::timestamptz at time zone 'UTC')::date) as first`,
      [tx.now, advisoryLocks.FACILITY_INDICATORS],
    );
    if (!first?.first) return null;
    const facilities = await watchedFacilities(tx, null);
    await keepForTheDay(tx, facilities);
    return { raised: await raiseAlerts(tx, facilities) };
  });
  return answer?.raised ?? null;
}

async function keepForTheDay(tx: Tx, facilities: readonly WatchedFacility[]): Promise<void> {
  const rows = facilities.flatMap(({ facilityId, facts }) =>
    riskIndicatorNames
      .filter((indicator) => indicatorRule(indicator).from === 'RECORDS' && facts[indicator] != null)
      .map((indicator) => ({ facility_id: facilityId, indicator, value: facts[indicator] })),
  );
  await tx.query(
    `insert into facility_indicator_day (facility_id, on_day, indicator, value, recorded_at)
     select facility_id, ($2::timestamptz at time zone 'UTC')::date, indicator, value, $2
     from jsonb_to_recordset($1::jsonb) as r(facility_id uuid, indicator text, value numeric)`,
    [JSON.stringify(rows), tx.now],
  );
}
