import type { NeBisInIdemResult } from '../../domain/proceeding/vocabulary';
import { NeBisInIdemFinding } from '../../entities/proceeding/NeBisInIdemFinding';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { advanced, type ProceedingInput, proceedingStep } from './proceedingStep';

export interface RecordNeBisInIdemFindingInput extends ProceedingInput {
  /** Court or State of the earlier adjudication; null when there was none. */
  readonly priorForum?: string | null;
  readonly priorOutcome?: string | null;
  /** The acts compared: facts, not labels. */
  readonly acts: string;
  readonly recognised?: string | null;
  readonly result: NeBisInIdemResult;
  readonly reasons: string;
}

/** LP3. A legal officer's reasoned finding on whether the person was tried for the same acts before; never automatic (domain A.5). */
export const recordNeBisInIdemFinding = command<RecordNeBisInIdemFindingInput>(
  'recordNeBisInIdemFinding',
  {
    validate: (input) => {
      requireReasons(input.reasons);
      new InputFaults().requireText('input.acts', input.acts).throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const step = await proceedingStep(tx, viewer, 'recordNeBisInIdemFinding', input);
    await tx.insert(NeBisInIdemFinding, {
      id: tx.newId('Part'),
      proceedingId: step.proceeding.id,
      personId: step.proceeding.personId,
      priorForum: input.priorForum ?? null,
      priorOutcome: input.priorOutcome ?? null,
      acts: input.acts,
      recognised: input.recognised ?? null,
      result: input.result,
      reasons: input.reasons,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    return advanced(tx, step, step.proceeding.stage);
  },
);
