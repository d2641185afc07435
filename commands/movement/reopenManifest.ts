import { assertStep } from '../../domain/lifecycle/lifecycle';
import { movementLifecycle } from '../../domain/movement/lifecycle';
import { command } from '../command';
import { requireReasons } from '../input';
import { advanceMovement, factsOfRow, lockMovement, type MovementInput } from './movementStep';

export interface ReopenManifestInput extends MovementInput {
  readonly reasons: string;
}

/** C.6. A transfer coordinator reopens the list, with a reason; the locked version is kept, the next lock makes a new one (I-21). */
export const reopenManifest = command<ReopenManifestInput>(
  'reopenManifest',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const movement = await lockMovement(tx, input);
    assertStep(movementLifecycle, 'reopenManifest', movement.status, factsOfRow(movement), viewer, tx.now);
    await tx.query(
      'update manifest_version set reopened_at = $3, reopen_reasons = $4 where movement_id = $1 and number = $2 and reopened_at is null',
      [movement.id, movement.manifestVersion, tx.now, input.reasons],
    );
    return advanceMovement(
      tx,
      'reopenManifest',
      movement,
      'MANIFEST_DRAFT',
      { authorisedBy: null, authorisedAt: null },
      { detail: { reasons: input.reasons } },
    );
  },
);
