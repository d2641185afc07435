import { withDefaultLimitations } from '../../domain/handoff/lifecycle';
import { command } from '../command';
import { advanceHandoff, type HandoffInput, handoffStep } from './handoffStep';

export interface ClearHandoffLegallyInput extends HandoffInput {
  /** Added to those of the handoff; none is taken away. */
  readonly useLimitations?: readonly string[] | null;
}

/** HO4. A legal officer other than the submitter clears the package: CAT 15, consent, exculpatory items, use limitations. */
export const clearHandoffLegally = command<ClearHandoffLegallyInput>('clearHandoffLegally', {}, async (tx, viewer, input) => {
  const step = await handoffStep(tx, viewer, 'clearHandoffLegally', input);
  return advanceHandoff(tx, step, 'DATA_PROTECTION_CLEARANCE', {
    legallyClearedBy: viewer.accountId,
    useLimitations: withDefaultLimitations([...step.handoff.useLimitations, ...(input.useLimitations ?? [])]),
  });
});
