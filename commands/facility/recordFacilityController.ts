import { BadUserInput } from '../../domain/errors';
import { earlierOf } from '../../domain/reference/instant';
import { Facility } from '../../entities/facility/Facility';
import { FacilityController } from '../../entities/facility/FacilityController';
import { command } from '../command';
import { InputFaults } from '../input';
import { type FacilityInput, lockFacility, tellOfFacility } from './facilityStep';

export interface RecordFacilityControllerInput extends FacilityInput {
  readonly authority: string;
  readonly from: Date;
}

/** Who holds a place from now on; the one before ends at the same instant, and stays in the history. */
export const recordFacilityController = command<RecordFacilityControllerInput>(
  'recordFacilityController',
  {
    validate: ({ authority, from }, now) =>
      new InputFaults().requireText('input.authority', authority).requirePast('input.from', from, now).throwIfAny(),
  },
  async (tx, _viewer, input) => {
    const facility = await lockFacility(tx, input);
    const last = await tx.one<FacilityController>(
      'select * from facility_controller where facility_id = $1 order by held_from desc limit 1',
      [facility.id],
    );
    if (last && last.heldFrom >= input.from) {
      throw new BadUserInput([{ path: 'input.from', code: 'DATE_ORDER', message: 'This lies before the last change of control.' }]);
    }
    await tx.query('update facility_controller set held_to = $2 where id = $1 and held_to is null', [last?.id ?? null, input.from]);
    await tx.insert(FacilityController, {
      id: tx.newId('Part'),
      facilityId: facility.id,
      authority: input.authority,
      heldFrom: input.from,
      heldTo: null,
    });
    const version = await tx.update(Facility, facility, {});
    tellOfFacility(tx, facility, 'recordFacilityController', 'A place came under another authority.', {
      occurredAt: earlierOf(input.from, tx.now),
    });
    return { kind: 'Facility', id: facility.id, version };
  },
);
