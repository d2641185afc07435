import type { ProceedingStage, Verdict } from '../../domain/proceeding/vocabulary';
import { Task } from '../../entities/clock/Task';
import { command } from '../command';
import { requireReasons } from '../input';
import { reopenJudicialHold } from '../repatriation/systemSteps';
import { advanced, type ProceedingInput, proceedingStep } from './proceedingStep';

export interface AdvanceProceedingInput extends ProceedingInput {
  readonly to: ProceedingStage;
  /** Needed where the case is closed, suspended, referred or reopened. */
  readonly reasons?: string | null;
}

const WITH_REASONS: readonly ProceedingStage[] = ['CLOSED_NO_CASE', 'REFERRED_JUVENILE', 'SUSPENDED', 'TRANSFERRED_OUT', 'REOPENED'];
const ENDS: readonly ProceedingStage[] = ['CLOSED_NO_CASE', 'COMPLETED'];

/** LP2–LP8. The case goes on to its next stage, as the court or the prosecutor decided. No case leaves a detention without a review (I-31). */
export const advanceProceeding = command<AdvanceProceedingInput>(
  'advanceProceeding',
  {
    validate: (input) => {
      if (WITH_REASONS.includes(input.to)) requireReasons(input.reasons);
    },
  },
  async (tx, viewer, input) => {
    const step = await proceedingStep(tx, viewer, 'advanceProceeding', input, async () => ({ to: input.to }));
    const { proceeding, facts } = step;
    const { personId } = proceeding;
    if (input.to === 'REOPENED') await reopenJudicialHold(tx, personId, 'A proceeding was reopened.');
    if (input.to === 'FINAL')
      await tx.query(`update judgment set final_at = $2 where proceeding_id = $1 and final_at is null`, [proceeding.id, tx.now]);
    const task = taskAfter(input.to, facts.verdict);
    if (task) await tx.insert(Task, { id: tx.newId('Part'), personId, subjectId: proceeding.id, openedAt: tx.now, ...task });
    const suspends = input.to === 'SUSPENDED' || input.to === 'TRANSFERRED_OUT';
    return advanced(tx, step, input.to, {
      stageBeforeSuspension: suspends ? proceeding.stage : null,
      closedAt: ENDS.includes(input.to) ? tx.now : null,
    });
  },
);

/** What a stage leaves to be done: no case leaves a detention without a review of its basis, or a release without its verification. */
function taskAfter(to: ProceedingStage, verdict: Verdict | null) {
  if (to === 'CLOSED_NO_CASE') {
    return {
      kind: 'DETENTION_REVIEW',
      ownerRole: 'LEGAL_OFFICER' as const,
      summary: 'Review the basis of the detention: the case was closed.',
    };
  }
  if (to === 'COMPLETED' || (to === 'FINAL' && verdict !== 'CONVICTED')) {
    return {
      kind: 'RELEASE_VERIFICATION',
      ownerRole: 'REGISTRAR' as const,
      summary: 'Release the person unless another basis stands, and verify that it happened (ICPPED Art. 21).',
    };
  }
  return undefined;
}
