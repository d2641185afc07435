import type { CommandDeps } from '../command';
import { systemCommand } from '../systemCommand';

/** A capacity that somebody recorded for a day to come holds from that day on. @returns of how many places it changed. */
export async function applyFacilityCapacities(deps: CommandDeps): Promise<number> {
  const changed = await systemCommand(deps, 'applyFacilityCapacities', async (tx) => {
    const places = await tx.query<{ id: string }>(
      `update facility f set capacity = c.operational, version = f.version + 1
       from (select distinct on (facility_id) facility_id, operational from facility_capacity
             where from_day <= ($1::timestamptz at time zone 'UTC')::date order by facility_id, from_day desc, recorded_at desc) c
       where f.id = c.facility_id and f.capacity is distinct from c.operational returning f.id`,
      [tx.now],
    );
    for (const { id } of places) {
      tx.record({
        subjectType: 'Facility',
        subjectId: id,
        personId: null,
        audience: 'CUSTODIAL',
        action: 'applyFacilityCapacity',
        summary: 'The capacity that was recorded for this day holds.',
        bySystem: true,
      });
    }
    return places.length === 0 ? null : places.length;
  });
  return changed ?? 0;
}
