import type { ClockStatus } from '../../domain/clock/vocabulary';
import { enumeration } from '../enumeration';

export const ClockStatusEnum = enumeration<ClockStatus>('ClockStatus', 'Where a legal time limit stands.', {
  RUNNING: 'Running.',
  PAUSED: 'Paused by the law or by an asylum fear.',
  DUE_SOON: 'Running, and near its end; computed when read.',
  BREACHED: 'Ended without the act.',
  MET: 'The act was done in time.',
  STOPPED: 'No longer needed.',
});
