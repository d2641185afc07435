import { command } from '../command';
import { requireReasons } from '../input';
import { advanceHandoff, handoffStep, type ReasonedHandoffInput } from './handoffStep';

/** HO12. Legal or data-protection officer sends the package back; both clearances are asked for anew. */
export const returnHandoff = command<ReasonedHandoffInput>(
  'returnHandoff',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) =>
    advanceHandoff(tx, await handoffStep(tx, viewer, 'returnHandoff', input), 'ASSEMBLING', { submittedBy: null, legallyClearedBy: null }),
);
