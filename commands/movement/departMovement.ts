import { travelling } from '../../domain/movement/facts';
import { command } from '../command';
import { requestsDeparted } from '../repatriation/systemSteps';
import { oweChecks } from './emergencyChecks';
import { lockEscortRecords } from './escortStep';
import { type Happened, happened, happenedAt } from './happened';
import { advanceMovement, type MovementInput, movementStep, recordForPersons } from './movementStep';

/** C.6, RQ14. A transfer coordinator departs once the count aboard is the list, person by person; the requests are in transit. */
export const departMovement = command<MovementInput & Happened>('departMovement', { validate: happened }, async (tx, viewer, input) => {
  const { movement, facts } = await movementStep(tx, viewer, 'departMovement', input);
  const occurredAt = happenedAt(tx, movement, input);
  const requests = travelling(facts).flatMap(({ requestId }) => (requestId === null ? [] : [requestId]));
  if (requests.length > 0) await requestsDeparted(tx, requests);
  await lockEscortRecords(tx, movement.id);
  await oweChecks(tx, facts, occurredAt);
  recordForPersons(
    tx,
    'departMovement',
    travelling(facts).map(({ personId }) => personId),
    'The person departed.',
  );
  return advanceMovement(
    tx,
    'departMovement',
    movement,
    'DEPARTED',
    { departedAt: occurredAt },
    { occurredAt, lateReason: input.lateReason },
  );
});
