import type { LegState, StopState } from '../../domain/movement/legs/vocabulary';
import { enumeration } from '../enumeration';

export const LegStateEnum = enumeration<LegState>('MovementLegState', 'Where a leg of a journey stands.', {
  PLANNED: 'Planned.',
  IN_PROGRESS: 'Under way; its custodian answers for the persons.',
  COMPLETED: 'Over. Final.',
  CANCELLED: 'Not travelled. Final.',
});

export const StopStateEnum = enumeration<StopState>('OvernightStopState', 'Where a stop for the night stands.', {
  PLANNED: 'Planned.',
  STARTED: 'The persons are there, counted by identity.',
  ENDED: 'Over; the persons were counted again. Final.',
  CANCELLED: 'Not made. Final.',
});
