import type { PlacePurpose } from '../../domain/operation/vocabulary';
import { command } from '../command';
import { facilitiesByCode } from '../facility/facilityByCode';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { advanceOperation, type OperationInput, operationStep } from './operationStep';

export interface OperationPlaceInput {
  readonly facilityCode: string;
  readonly purpose: PlacePurpose;
}

export interface AddOperationFacilitiesInput extends OperationInput {
  readonly places: readonly OperationPlaceInput[];
}

/** OP6. Places join; one that takes part already gets the purpose that is given now. */
export const addOperationFacilities = command<AddOperationFacilitiesInput>(
  'addOperationFacilities',
  {
    validate: ({ places }) => {
      const faults = new InputFaults();
      if (places.length === 0) faults.add('input.places', 'REQUIRED', 'Name at least one place.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const operation = await operationStep(tx, viewer, 'addOperationFacilities', input);
    await addPlaces(tx, operation.id, input.places, (at) => `input.places[${at}].facilityCode`);
    return advanceOperation(tx, 'addOperationFacilities', operation);
  },
);

/** @throws BadUserInput at the path of each code that is none. */
export async function addPlaces(
  tx: Tx,
  operationId: string,
  places: readonly OperationPlaceInput[],
  path: (at: number) => string,
): Promise<void> {
  if (places.length === 0) return;
  const facilities = await facilitiesByCode(tx, Object.fromEntries(places.map(({ facilityCode }, at) => [path(at), facilityCode])));
  const purposes = new Map(places.map(({ purpose }, at) => [facilities[path(at)]?.id, purpose]));
  await tx.query(
    `insert into operation_facility (operation_id, facility_id, purpose)
     select $1, facility_id, purpose from unnest($2::uuid[], $3::text[]) as p(facility_id, purpose)
     on conflict (operation_id, facility_id) do update set purpose = excluded.purpose`,
    [operationId, [...purposes.keys()], [...purposes.values()]],
  );
}
