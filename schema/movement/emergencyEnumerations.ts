import type { PreCheckKind } from '../../domain/movement/emergency';
import type { LateEventKind } from '../../domain/movement/storyEvent';
import { enumeration } from '../enumeration';

export const PreCheckKindEnum = enumeration<PreCheckKind>(
  'EmergencyCheckKind',
  'A check that an emergency lane lets be completed afterwards.',
  {
    ESCORT_RECORD: 'The escort record of a person, confirmed.',
    FIT_TO_TRAVEL: 'The certificate of fitness of a person; completed by the health officer.',
    RECEIVING_CONFIRMATION: 'The confirmation of the receiving side.',
    ICRC_INFORMED: 'The ICRC informed.',
  },
);

export const LateEventKindEnum = enumeration<LateEventKind>('LateMovementEventKind', 'What is told late of a movement.', {
  BOARDING_BEGAN: 'Boarding began.',
  COUNTED: 'Persons were counted by identity.',
  DEPARTED: 'The movement departed.',
  LEG_STARTED: 'A leg began.',
  LEG_COMPLETED: 'A leg ended.',
  STOP_BEGAN: 'A night on the way began.',
  STOP_ENDED: 'A night on the way ended.',
  LOCKED_OUT: 'A place would not admit.',
  DIVERTED: 'The movement was diverted.',
  ARRIVED: 'The movement arrived; told by the receiving side.',
});
