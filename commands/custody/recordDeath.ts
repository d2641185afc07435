import { BadUserInput, GuardFailed } from '../../domain/errors';
import { DeathRecord } from '../../entities/custody/DeathRecord';
import type { Person } from '../../entities/person/Person';
import { command } from '../command';
import { InputFaults } from '../input';
import { type RegisterInput, recordedInRegister } from './registerOfPerson';

export interface RecordDeathInput extends RegisterInput {
  readonly circumstances: string;
  readonly cause: string;
  /** Who established circumstances and cause, such as a forensic doctor. */
  readonly establishedBy: string;
  readonly destinationOfRemains: string;
}

/**
 * ICPPED Art. 17(3)(g), Mandela Rule 8(f). After the end of custody by death, or the death of a resident of a camp; what stands is
 * corrected, never written over.
 */
export const recordDeath = command<RecordDeathInput>(
  'recordDeath',
  {
    validate: (input) =>
      new InputFaults()
        .requireText('input.circumstances', input.circumstances)
        .requireText('input.cause', input.cause)
        .requireText('input.establishedBy', input.establishedBy)
        .requireText('input.destinationOfRemains', input.destinationOfRemains)
        .throwIfAny(),
  },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId, input.expectedVersion);
    const known = await tx.one<{ died: boolean; recorded: boolean }>(
      `select exists (select from health_event h where h.person_id = $1 and h.kind = 'DEATH') as died,
         exists (select from death_record d where d.person_id = $1) as recorded`,
      [person.id],
    );
    if (!known?.died)
      throw new GuardFailed([
        { rule: 'I-39', message: 'No death is on record: end the custody, or say what became of the resident, first.', gate: null },
      ]);
    if (known.recorded) {
      throw new BadUserInput([{ path: 'input.personId', code: 'CONFLICT', message: 'This is recorded already: ask for a correction.' }]);
    }
    await tx.insert(DeathRecord, {
      id: tx.newId('Part'),
      personId: person.id,
      circumstances: input.circumstances,
      cause: input.cause,
      establishedBy: input.establishedBy,
      destinationOfRemains: input.destinationOfRemains,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    return recordedInRegister(tx, person, 'recordDeath', 'Circumstances and cause of the death were recorded.');
  },
);
