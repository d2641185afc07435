import { runClocksOfVerb } from '../clock/clocksOfVerb';
import { command } from '../command';
import { requireReasons } from '../input';
import { advanceHandoff, handoffStep, type ReasonedHandoffInput } from './handoffStep';

/** HO10. The receiving State refuses the package, with reasons. */
export const rejectHandoff = command<ReasonedHandoffInput>(
  'rejectHandoff',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const step = await handoffStep(tx, viewer, 'rejectHandoff', input);
    await runClocksOfVerb(tx, step.handoff, 'rejectHandoff', step.rule);
    return advanceHandoff(tx, step, 'REJECTED', { rejectedReason: input.reasons });
  },
);
