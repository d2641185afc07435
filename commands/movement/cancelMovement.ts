import { command } from '../command';
import { type CallOffInput, callOff, validateCallOff } from './callOff';

/** C.6, rulings 20. A transfer coordinator cancels until the movement is authorised and boarding has not begun. */
export const cancelMovement = command<CallOffInput>('cancelMovement', { validate: validateCallOff }, (tx, _viewer, input) =>
  callOff(tx, 'cancelMovement', input),
);
