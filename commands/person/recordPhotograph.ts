import type { BiometricUse } from '../../domain/person/vocabulary';
import { Photograph } from '../../entities/person/Photograph';
import { command } from '../command';
import { InputFaults } from '../input';
import { advancePerson, type PersonInput, personStep } from './personStep';

export interface RecordPhotographInput extends PersonInput {
  /** Where the picture lies: it is not in the platform. */
  readonly storageRef: string;
  readonly sha256: string;
  /** IDENTITY where it is left out. */
  readonly use?: BiometricUse | null;
  readonly takenAt: Date;
}

/** ID9. The reference of a photograph, under the same rules as other biometric data: none of a small child, and of a child for its protection. */
export const recordPhotograph = command<RecordPhotographInput>(
  'recordPhotograph',
  {
    validate: ({ storageRef, takenAt }, now) =>
      new InputFaults().requireText('input.storageRef', storageRef).requirePast('input.takenAt', takenAt, now).throwIfAny(),
  },
  async (tx, viewer, input) => {
    const use = input.use ?? 'IDENTITY';
    const step = await personStep(tx, viewer, 'recordPhotograph', input, [], { biometricUse: use });
    await tx.insert(Photograph, {
      id: tx.newId('Part'),
      personId: step.person.id,
      storageRef: input.storageRef,
      sha256: input.sha256,
      use,
      takenAt: input.takenAt > tx.now ? tx.now : input.takenAt,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    return advancePerson(tx, step, {});
  },
);
