import { command } from '../command';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface ScheduleHandoverInput extends RequestInput {
  /** The authorised movement whose manifest names the person. */
  readonly movementId: string;
}

/** RQ13. A transfer coordinator puts the handover on an authorised movement; every gate is asked again. */
export const scheduleHandover = command<ScheduleHandoverInput>('scheduleHandover', {}, async (tx, viewer, input) => {
  const request = await lockRequest(tx, input);
  const step = await requestStep(tx, viewer, 'scheduleHandover', request, { movementId: input.movementId });
  return advance(tx, step, 'HANDOVER_SCHEDULED', { movementId: step.facts.entryMovementId });
});
