import { firstStatus } from '../../domain/incident/referral';
import { Incident } from '../../entities/incident/Incident';
import { command } from '../command';
import { requireReasons } from '../input';
import { advanceMovement, type MovementInput, movementStep } from './movementStep';

export interface OverrideDestinationInput extends MovementInput {
  readonly reasons: string;
}

/**
 * MV18, I-03. A convoy stands before a place that has closed or lost its recognition on the way. The decision authority may have
 * people admitted all the same: that is an incident, which is looked into as any other.
 */
export const overrideDestination = command<OverrideDestinationInput>(
  'overrideDestination',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const { movement } = await movementStep(tx, viewer, 'overrideDestination', input);
    const id = tx.newId('Incident');
    await tx.insert(Incident, {
      id,
      ref: await tx.newRef(),
      personId: null,
      facilityId: movement.toFacilityId,
      kind: 'UNRECOGNISED_PLACE',
      status: firstStatus('UNRECOGNISED_PLACE'),
      description: input.reasons,
      occurredAt: tx.now,
      reportedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    return advanceMovement(
      tx,
      'overrideDestination',
      movement,
      movement.status,
      { placeOverride: id, lastEventAt: movement.lastEventAt },
      { detail: { reasons: input.reasons } },
    );
  },
);
