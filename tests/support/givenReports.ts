import type { Client } from 'pg';
import { populateReports } from '../../bench/reportPopulation';
import { checkCharacter } from '../../domain/reference/caseRef';
import type { TestApi } from './testApi';

/** The day on which the reports of the tests are asked. */
export const REPORTED_ON = new Date('2026-06-01T09:00:00Z');
const PEOPLE = 6_000;

/** Six thousand people with everything that reports count, the same in every run. */
export async function givenReportsPopulation(api: TestApi): Promise<void> {
  await populateReports(api.database, PEOPLE);
  api.setNow(REPORTED_ON);
}

/** A movement that was counted twice and has not reconciled; in SQL, as movements are other tests' subject. Its reference. */
export async function givenMovementToReport(database: Client): Promise<string> {
  const ref = `RCM-2026-900001-${checkCharacter('2026900001')}`;
  await database.query(
    `with coordinator as (select id from account where login = 'transfer-1'), moved as (
       insert into movement (id, ref, status, from_facility_id, to_country, planned_by, arrived_at, created_at, updated_at)
       select gen_random_uuid(), $1, 'DISCREPANCY', f.id, 'FRA', c.id, '2026-05-02T12:00:00Z', '2026-05-01T08:00:00Z', '2026-05-03T08:00:00Z'
       from facility f, coordinator c where f.code = 'IRQ-KARKH' returning id),
     counted as (
       insert into headcount (id, movement_id, checkpoint, side, place, present, counted_by, occurred_at, recorded_at)
       select gen_random_uuid(), m.id, k.checkpoint, k.side, 'Airport', '{}', c.id, '2026-05-02T10:00:00Z', '2026-05-02T10:05:00Z'
       from moved m, coordinator c, (values ('GATE_OUT', 'SENDING'), ('GATE_IN', 'RECEIVING')) k(checkpoint, side))
     insert into discrepancy (id, movement_id, kind, detected_at)
     select gen_random_uuid(), id, 'MISSING', '2026-05-02T12:10:00Z' from moved`,
    [ref],
  );
  return ref;
}
