import { runClocksOfVerb } from '../clock/clocksOfVerb';
import { command } from '../command';
import { requireReasons } from '../input';
import { advanceHandoff, handoffStep, type ReasonedHandoffInput } from './handoffStep';

/** HO14. For inaccuracy, unlawful source or a breached assurance; the recipient is told (LED Art. 7(3)). */
export const recallHandoff = command<ReasonedHandoffInput>(
  'recallHandoff',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const step = await handoffStep(tx, viewer, 'recallHandoff', input);
    const { id } = step.handoff;
    await runClocksOfVerb(tx, step.handoff, 'recallHandoff', step.rule);
    await tx.query('update data_transfer set recalled_at = $2 where subject_id = $1 and recalled_at is null', [id, tx.now]);
    return advanceHandoff(tx, step, 'RECALLED', { recalledAt: tx.now, recallReasons: input.reasons });
  },
);
