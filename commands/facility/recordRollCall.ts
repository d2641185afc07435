import { BadUserInput } from '../../domain/errors';
import { compareRollCall } from '../../domain/facility/rollCall';
import { earlierOf } from '../../domain/reference/instant';
import { isId } from '../../domain/reference/nodeId';
import { RollCall } from '../../entities/facility/RollCall';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { InputFaults } from '../input';
import { type FacilityInput, lockFacility, tellOfFacility } from './facilityStep';

export interface RecordRollCallInput extends FacilityInput {
  readonly heldAt: Date;
  /** Ids of the persons who were there. */
  readonly present: readonly string[];
  /** People who were there and whom nobody could name. */
  readonly unidentified: number;
}

/** Who was there, beside the register: each who is missing and each who is too many is named, and a task is opened for each. */
export const recordRollCall = command<RecordRollCallInput>(
  'recordRollCall',
  {
    validate: ({ heldAt, unidentified }, now) => {
      const faults = new InputFaults().requirePast('input.heldAt', heldAt, now);
      if (unidentified < 0) faults.add('input.unidentified', 'OUT_OF_RANGE', 'This may not be negative.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const present = [...new Set(input.present)];
    const known = await tx.query<{ id: string }>('select id from person where id = any($1::uuid[])', [present.filter(isId)]);
    if (known.length < present.length)
      throw new BadUserInput([{ path: 'input.present', code: 'INVALID_VALUE', message: 'One of these is no person of the register.' }]);
    const facility = await lockFacility(tx, input);
    const register = await tx.query<{ personId: string }>(
      `select person_id from custody_episode where facility_id = $1 and admitted_at <= $2 and (ended_at is null or ended_at > $2)
       union select id from person where residence_facility_id = $1 and merged_into is null`,
      [facility.id, input.heldAt],
    );
    const { missing, extra } = compareRollCall(
      register.map(({ personId }) => personId),
      present,
    );
    await tx.insert(RollCall, {
      id: tx.newId('Part'),
      facilityId: facility.id,
      heldAt: input.heldAt,
      present,
      unidentified: input.unidentified,
      missing: [...missing],
      extra: [...extra],
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    const tasks = [
      ...missing.map((personId) => ({
        personId,
        kind: 'ROLL_CALL_MISSING',
        summary: 'Missing at the roll-call: find the person, or record what happened.',
      })),
      ...extra.map((personId) => ({
        personId,
        kind: 'ROLL_CALL_EXTRA',
        summary: 'At the roll-call of a place where the register has nobody of that name: correct one of them.',
      })),
    ];
    openTasks(
      tx,
      tasks.map((task) => ({ ...task, subjectId: facility.id, ownerRole: 'REGISTRAR' as const })),
    );
    tellOfFacility(tx, facility, 'recordRollCall', 'A roll-call was held.', { occurredAt: earlierOf(input.heldAt, tx.now) });
    return { kind: 'Facility', id: facility.id, version: facility.version };
  },
);
