import type { VisitAccess, VisitKind } from '../../domain/facility/vocabulary';
import { earlierOf } from '../../domain/reference/instant';
import { FacilityVisit } from '../../entities/facility/FacilityVisit';
import { command } from '../command';
import { InputFaults } from '../input';
import { type FacilityInput, lockFacility, tellOfFacility } from './facilityStep';

export interface RecordFacilityVisitInput extends FacilityInput {
  readonly kind: VisitKind;
  readonly body: string;
  readonly visitedAt: Date;
  /** True: with talks in private. */
  readonly privateTalks: boolean;
  readonly access: VisitAccess;
}

/** That a body visited a place, and whether it was let in; never what it reported (domain C.10). */
export const recordFacilityVisit = command<RecordFacilityVisitInput>(
  'recordFacilityVisit',
  {
    validate: ({ body, visitedAt }, now) =>
      new InputFaults().requireText('input.body', body).requirePast('input.visitedAt', visitedAt, now).throwIfAny(),
  },
  async (tx, viewer, input) => {
    const facility = await lockFacility(tx, input);
    const { kind, body, visitedAt, privateTalks, access } = input;
    await tx.insert(FacilityVisit, {
      id: tx.newId('Part'),
      facilityId: facility.id,
      kind,
      body,
      visitedAt,
      privateTalks,
      access,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    tellOfFacility(tx, facility, 'recordFacilityVisit', 'A place was visited.', { occurredAt: earlierOf(visitedAt, tx.now) });
    return { kind: 'Facility', id: facility.id, version: facility.version };
  },
);
