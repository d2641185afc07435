import { Facility } from '../../entities/facility/Facility';
import { FacilityCapacity } from '../../entities/facility/FacilityCapacity';
import { command } from '../command';
import { dayOf } from '../country/stateNamed';
import { InputFaults, requireReasons } from '../input';
import { type FacilityInput, lockFacility, tellOfFacility } from './facilityStep';

export interface RecordFacilityCapacityInput extends FacilityInput {
  readonly fromDay: Date;
  readonly operational: number;
  readonly reasons: string;
}

/** How many places can be used from a day on, that day past or to come; what was recorded before stays for the days before. */
export const recordFacilityCapacity = command<RecordFacilityCapacityInput>(
  'recordFacilityCapacity',
  {
    validate: ({ operational, reasons }) => {
      requireReasons(reasons);
      const faults = new InputFaults();
      if (operational < 0) faults.add('input.operational', 'OUT_OF_RANGE', 'This may not be negative.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const facility = await lockFacility(tx, input);
    // What was on record so far holds for the days before.
    await tx.query(
      `insert into facility_capacity (id, facility_id, from_day, operational, reasons, recorded_by, recorded_at)
       select $2::uuid, f.id, '-infinity', f.capacity, 'The capacity that was on record before.', $3, $4 from facility f
       where f.id = $1 and f.capacity is not null and not exists (select from facility_capacity c where c.facility_id = f.id)`,
      [facility.id, tx.newId('Part'), viewer.accountId, new Date(tx.now.getTime() - 1)],
    );
    await tx.insert(FacilityCapacity, {
      id: tx.newId('Part'),
      facilityId: facility.id,
      fromDay: dayOf(input.fromDay),
      operational: input.operational,
      reasons: input.reasons,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    const now = await tx.one<{ operational: number }>(
      `select operational from facility_capacity where facility_id = $1 and from_day <= ($2::timestamptz at time zone 'UTC')::date
       order by from_day desc, recorded_at desc limit 1`,
      [facility.id, tx.now],
    );
    const version = await tx.update(Facility, facility, { capacity: now?.operational ?? facility.capacity });
    tellOfFacility(tx, facility, 'recordFacilityCapacity', 'The capacity of a place was recorded.');
    return { kind: 'Facility', id: facility.id, version };
  },
);
