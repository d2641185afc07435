import { command } from '../command';
import { type CallOffInput, callOff, validateCallOff } from './callOff';

/** C.6, rulings 20. A transfer coordinator breaks off while boarding or under way: whoever boarded returns to the place of departure. */
export const abortMovement = command<CallOffInput>('abortMovement', { validate: validateCallOff }, (tx, _viewer, input) =>
  callOff(tx, 'abortMovement', input),
);
