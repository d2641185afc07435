import { BadUserInput, GuardFailed } from '../../domain/errors';
import { admits, isDestinationInside } from '../../domain/facility/admission';
import { Facility } from '../../entities/facility/Facility';
import type { Tx } from '../Tx';

/** Facilities by code, in one statement. @throws BadUserInput at the path of each code that is none. */
export async function facilitiesByCode(tx: Tx, wanted: Readonly<Record<string, string>>): Promise<Readonly<Record<string, Facility>>> {
  const rows = await tx.query<Facility>('select * from facility where code = any($1::text[])', [Object.values(wanted)]);
  const found = Object.entries(wanted).map(([path, code]) => [path, rows.find((facility) => facility.code === code)] as const);
  const faults = found
    .filter(([, facility]) => facility === undefined)
    .map(([path]) => ({ path, code: 'UNKNOWN_FACILITY', message: 'There is no facility of this code.' }));
  if (faults.length > 0) throw new BadUserInput(faults);
  return Object.fromEntries(found) as Readonly<Record<string, Facility>>;
}

/** I-03. @throws BadUserInput for a place abroad, GuardFailed for one that may hold nobody. */
export function assertAdmits(path: string, facility: Facility): void {
  if (!isDestinationInside(facility)) {
    throw new BadUserInput([{ path, code: 'INVALID_VALUE', message: 'A receiving authority is reached by a movement to its State.' }]);
  }
  if (admits(facility)) return;
  throw new GuardFailed([{ rule: 'I-03', message: 'The place is closed or not officially recognised as a place of custody.', gate: null }]);
}
