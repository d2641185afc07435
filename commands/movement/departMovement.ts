import { travelling } from '../../domain/movement/facts';
import { command } from '../command';
import { requestsDeparted } from '../repatriation/systemSteps';
import { advanceMovement, type MovementInput, movementStep, recordForPersons } from './movementStep';

/** C.6, RQ14. A transfer coordinator departs once the count aboard is the list, person by person; the requests are in transit. */
export const departMovement = command<MovementInput>('departMovement', {}, async (tx, viewer, input) => {
  const { movement, facts } = await movementStep(tx, viewer, 'departMovement', input);
  const requests = travelling(facts).flatMap(({ requestId }) => (requestId === null ? [] : [requestId]));
  if (requests.length > 0) await requestsDeparted(tx, requests);
  recordForPersons(
    tx,
    'departMovement',
    travelling(facts).map(({ personId }) => personId),
    'The person departed.',
  );
  return advanceMovement(tx, 'departMovement', movement, 'DEPARTED', { departedAt: tx.now });
});
