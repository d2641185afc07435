import type { GateKind } from '../../domain/repatriation/vocabulary';
import type { CommandInput } from '../command';
import { eachOf } from '../eachOf';
import { type ClearGateInput, clearGate } from './clearGate';

export interface ClearGatesInput extends CommandInput {
  readonly requestIds: readonly string[];
  readonly gate: GateKind;
  readonly evidence: string;
  readonly clearedUntil?: Date | null;
}

/** One gate of many requests, such as the fitness of a whole convoy; each request is asked by itself. */
export const clearGates = eachOf<ClearGatesInput, ClearGateInput>(
  'clearGates',
  clearGate,
  ({ requestIds, gate, evidence, clearedUntil }) => ({
    path: 'input.requestIds',
    ids: requestIds,
    inputOf: (requestId) => ({ requestId, gate, evidence, clearedUntil: clearedUntil ?? null }),
  }),
);
