import { command } from '../command';
import { requireReasons } from '../input';
import { type CallOffInput, callOff } from './callOff';

/** C.6, rulings 20. A transfer coordinator breaks off while boarding or under way: whoever boarded returns to the place of departure. */
export const abortMovement = command<CallOffInput>(
  'abortMovement',
  { validate: (input) => requireReasons(input.reasons) },
  (tx, _viewer, input) => callOff(tx, 'abortMovement', 'ABORTED', input),
);
