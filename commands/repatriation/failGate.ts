import type { GateKind } from '../../domain/repatriation/vocabulary';
import { command } from '../command';
import { requireReasons } from '../input';
import { decideGate, requireOwner } from './gateByHand';
import { lockRequest, type RequestInput, requestStep } from './requestStep';

export interface FailGateInput extends RequestInput {
  readonly gate: GateKind;
  readonly reasons: string;
}

/** The owner of a gate that is decided by hand finds that it fails. */
export const failGate = command<FailGateInput>(
  'failGate',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    requireOwner(viewer, input.gate);
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'failGate', request, { gate: input.gate });
    return decideGate(tx, step, { gate: input.gate, status: 'FAILED', reason: input.reasons }, 'A gate failed');
  },
);
