import { HEALTH_CLEARANCE_HOURS } from '../../domain/repatriation/gates';
import type { GateKind } from '../../domain/repatriation/vocabulary';
import { command } from '../command';
import { InputFaults } from '../input';
import { decideGate, requireOwner } from './gateByHand';
import { lockRequest, type RequestInput, requestStep } from './requestStep';
import { putTravelDocument, type TravelDocumentInput, travelDocumentFaults } from './travelDocument';

export interface ClearGateInput extends RequestInput {
  readonly gate: GateKind;
  readonly evidence: string;
  readonly clearedUntil?: Date | null;
  /** With TRAVEL_DOCUMENT: what the State issued; the gate is cleared until it ends, or sooner. */
  readonly travelDocument?: TravelDocumentInput | null;
}

/** The owner of a gate that clears by hand clears it, with what it rests on (contract, gates; rulings 12). */
export const clearGate = command<ClearGateInput>('clearGate', {}, async (tx, viewer, input) => {
  requireOwner(viewer, input.gate);
  assertClearance(input, tx.now);
  const request = await lockRequest(tx, input);
  const step = await requestStep(tx, viewer, 'clearGate', request, { gate: input.gate });
  const { gate, evidence, travelDocument } = input;
  const clearedUntil = input.clearedUntil ?? travelDocument?.validUntil ?? null;
  const changed = await decideGate(tx, step, { gate, status: 'CLEARED', evidence, clearedUntil }, 'A gate was cleared');
  if (travelDocument != null) await putTravelDocument(tx, request, travelDocument);
  return changed;
});

/** The owner is asked first: another role learns only that the gate is not its own. */
function assertClearance(input: ClearGateInput, now: Date): void {
  const { gate, evidence, clearedUntil } = input;
  const faults = new InputFaults().requireText('input.evidence', evidence);
  const latest = now.getTime() + HEALTH_CLEARANCE_HOURS * 3_600_000;
  if (clearedUntil != null && clearedUntil.getTime() <= now.getTime())
    faults.add('input.clearedUntil', 'DATE_IN_PAST', 'A clearance ends in the future.');
  if (gate === 'HEALTH' && clearedUntil == null) faults.add('input.clearedUntil', 'REQUIRED', 'A clearance of fitness names when it ends.');
  if (gate === 'HEALTH' && clearedUntil != null && clearedUntil.getTime() > latest)
    faults.add('input.clearedUntil', 'OUT_OF_RANGE', `A clearance of fitness lasts ${HEALTH_CLEARANCE_HOURS} hours at most.`);
  travelDocumentFaults(faults, input, now);
  faults.throwIfAny();
}
