import { NotFound } from '../../domain/errors';
import type { Facility } from '../../entities/facility/Facility';
import type { CommandInput } from '../command';
import type { Tx } from '../Tx';

/** What every verb on a facility takes. */
export interface FacilityInput extends CommandInput {
  readonly facilityCode: string;
  readonly expectedVersion?: number | null;
}

/** Finds and locks a place. @throws NotFound, StaleVersion */
export async function lockFacility(tx: Tx, { facilityCode, expectedVersion }: FacilityInput): Promise<Facility> {
  const found = await tx.one<{ id: string }>('select id from facility where code = $1', [facilityCode]);
  if (!found) throw new NotFound();
  return tx.lockRow<Facility>('facility', found.id, expectedVersion);
}

export function tellOfFacility(
  tx: Tx,
  facility: Facility,
  action: string,
  summary: string,
  more: { readonly toState?: string; readonly occurredAt?: Date } = {},
): void {
  tx.record({ subjectType: 'Facility', subjectId: facility.id, personId: null, audience: 'CUSTODIAL', action, summary, ...more });
}
