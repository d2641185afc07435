import { facilityLifecycle } from '../../domain/facility/statusLifecycle';
import type { FacilityStatus } from '../../domain/facility/vocabulary';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { Facility } from '../../entities/facility/Facility';
import { command } from '../command';
import { requireReasons } from '../input';
import { type FacilityInput, lockFacility, tellOfFacility } from './facilityStep';

export interface ChangeFacilityStatusInput extends FacilityInput {
  readonly status: FacilityStatus;
  readonly reasons: string;
}

/** FA1. A place closes when nobody is left in it, or each who is has a record that the whereabouts are unknown (I-40). */
export const changeFacilityStatus = command<ChangeFacilityStatusInput>(
  'changeFacilityStatus',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const facility = await lockFacility(tx, input);
    const count = await tx.one<{ present: number }>(
      `select (select count(*) from custody_episode where facility_id = $1 and ended_at is null)::int
         + (select count(*) from person where residence_facility_id = $1 and merged_into is null)::int as present`,
      [facility.id],
    );
    const facts = { status: facility.status, to: input.status, present: count?.present ?? 0 };
    const rule = assertStep(facilityLifecycle, 'changeFacilityStatus', facility.status, facts, viewer, tx.now);
    const version = await tx.update(Facility, facility, { status: input.status, statusSince: tx.now });
    tellOfFacility(tx, facility, 'changeFacilityStatus', rule.event, { toState: input.status });
    return { kind: 'Facility', id: facility.id, version };
  },
);
