import { command } from '../command';
import { requireReasons } from '../input';
import { type CallOffInput, callOff } from './callOff';

/** C.6, rulings 20. A transfer coordinator cancels until the movement is authorised and boarding has not begun. */
export const cancelMovement = command<CallOffInput>(
  'cancelMovement',
  { validate: (input) => requireReasons(input.reasons) },
  (tx, _viewer, input) => callOff(tx, 'cancelMovement', 'CANCELLED', input),
);
