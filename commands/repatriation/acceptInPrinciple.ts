import { readiness } from '../../domain/repatriation/originSideLifecycle';
import { command } from '../command';
import { advanceOrigin, originStep } from './originStep';
import { lockRequest, type RequestInput } from './requestStep';

/** The State's officer accepts in principle; with document and plan cleared already, the State is ready to receive (rulings 17). */
export const acceptInPrinciple = command<RequestInput>('acceptInPrinciple', {}, async (tx, viewer, input) => {
  const request = await lockRequest(tx, input);
  const step = await originStep(tx, viewer, 'acceptInPrinciple', request);
  return advanceOrigin(tx, step, readiness(step.facts.gates));
});
