import type { LockoutSide, MovementReasonList } from '../../domain/movement/reasons';
import { enumeration } from '../enumeration';

export const MovementReasonListEnum = enumeration<MovementReasonList>('MovementReasonList', 'A closed list of reasons.', {
  CANCELLATION: 'Why a movement was cancelled before boarding.',
  ABORT: 'Why it was broken off.',
  DIVERSION: 'Why it went to another place.',
  LOCKOUT: 'Why nobody was let in.',
  NOT_PRESENTED: 'Why a person was not brought.',
  REFUSED: 'Why a person was refused.',
});

export const LockoutSideEnum = enumeration<LockoutSide>('LockoutSide', 'Whose cause a lockout was.', {
  SITE: 'The place would not or could not admit.',
  CARRIER: 'The carrier came late or not as agreed.',
});
