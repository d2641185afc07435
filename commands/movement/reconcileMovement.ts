import { compareCounts } from '../../domain/movement/headcount';
import { Discrepancy } from '../../entities/movement/Discrepancy';
import { startClocks } from '../clock/clocks';
import { command } from '../command';
import { finishMovement } from './finishMovement';
import { advanceMovement, type MovementInput, movementStep } from './movementStep';

/**
 * C.6, I-20. A transfer coordinator compares who boarded with the last receiving count, by identity. Equal sets: RECONCILED.
 * Otherwise DISCREPANCY, with one row for each person: that too is a success of this verb.
 */
export const reconcileMovement = command<MovementInput>('reconcileMovement', {}, async (tx, viewer, input) => {
  const { movement, facts } = await movementStep(tx, viewer, 'reconcileMovement', input);
  const received = facts.received ?? [];
  const found = compareCounts(facts.boarded ?? [], { present: received, unidentified: facts.receivedUnidentified });
  if (found.length === 0) return finishMovement(tx, 'reconcileMovement', movement, received);
  await tx.insert(
    Discrepancy,
    found.map((difference) => ({ ...difference, id: tx.newId('Part'), movementId: movement.id, detectedAt: tx.now })),
  );
  await startClocks(tx, [{ kind: 'DISCREPANCY_RESOLVED', subjectId: movement.id, personId: null, country: null }]);
  return advanceMovement(
    tx,
    'reconcileMovement',
    movement,
    'DISCREPANCY',
    {},
    { summary: 'The two sides’ sets of persons differ: each difference is to be resolved.' },
  );
});
