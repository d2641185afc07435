import { HandoffOffer } from '../../entities/handoff/HandoffOffer';
import { runClocksOfVerb } from '../clock/clocksOfVerb';
import { command } from '../command';
import { requireReasons } from '../input';
import type { Tx } from '../Tx';
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
    await offerEndsWith(tx, id, input.reasons);
    return advanceHandoff(tx, step, 'RECALLED', { recalledAt: tx.now, recallReasons: input.reasons });
  },
);

/** What is recalled is offered to nobody any more. */
async function offerEndsWith(tx: Tx, handoffId: string, reasons: string): Promise<void> {
  const open = await tx.one<HandoffOffer>(`select * from handoff_offer where handoff_id = $1 and status = 'OFFERED'`, [handoffId]);
  if (open) await tx.update(HandoffOffer, open, { status: 'WITHDRAWN', answeredBy: tx.viewer.accountId, answeredAt: tx.now, reasons });
}
