import type { GateKind } from '../../domain/repatriation/vocabulary';
import { command } from '../command';
import { requireReasons } from '../input';
import { decideGate } from './gateByHand';
import { lockRequest, type RequestInput, requestStep } from './requestStep';

export interface MarkGateNotApplicableInput extends RequestInput {
  readonly gate: GateKind;
  readonly reasons: string;
}

/** A legal officer finds that a gate does not apply, where rulings 12 allow it. */
export const markGateNotApplicable = command<MarkGateNotApplicableInput>(
  'markGateNotApplicable',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'markGateNotApplicable', request, { gate: input.gate });
    return decideGate(tx, step, { gate: input.gate, status: 'NOT_APPLICABLE', reason: input.reasons }, 'A gate was found not to apply');
  },
);
