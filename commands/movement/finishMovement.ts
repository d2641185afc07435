import type { MovementVerb } from '../../domain/movement/lifecycle';
import type { Movement } from '../../entities/movement/Movement';
import { endClocks } from '../clock/clocks';
import type { Changed } from '../command';
import { transferCustody } from '../custody/transferCustody';
import type { Tx } from '../Tx';
import { advanceMovement, recordForPersons } from './movementStep';

/**
 * Both sides agree on who arrived: the entries are closed and, inside the country, custody goes over in the same transaction.
 * Abroad custody goes over person by person with completeHandover (rulings 20).
 */
export async function finishMovement(tx: Tx, verb: MovementVerb, movement: Movement, received: readonly string[]): Promise<Changed> {
  await endClocks(tx, [movement.id], { met: ['HEADCOUNT_RECONCILED', 'DISCREPANCY_RESOLVED'] });
  await tx.query(
    `update manifest_entry set status = case when person_id = any($2::uuid[]) then 'RECEIVED' else status end, open = false
     where movement_id = $1 and open`,
    [movement.id, received],
  );
  if (movement.toFacilityId !== null) {
    await transferCustody(tx, movement, received);
    recordForPersons(tx, verb, received, 'The person was received; custody went over.');
  }
  return advanceMovement(
    tx,
    verb,
    movement,
    'RECONCILED',
    { reconciledAt: tx.now },
    { summary: 'The two sides’ sets of persons are equal: the movement is reconciled.' },
  );
}
