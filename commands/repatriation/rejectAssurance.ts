import { runClocksOfVerb } from '../clock/clocksOfVerb';
import { command } from '../command';
import { requireReasons } from '../input';
import { type AssuranceInput, assuranceStep, rowOf } from './assuranceStep';
import { fileIn } from './requestStep';

export interface RejectAssuranceInput extends AssuranceInput {
  readonly reasons: string;
}

/** AS5. The decision authority finds an assurance not sufficient; the State may give another. */
export const rejectAssurance = command<RejectAssuranceInput>(
  'rejectAssurance',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const step = await assuranceStep(tx, viewer, 'rejectAssurance', input);
    const { assuranceId: id, personId, country } = step.assurance;
    await tx.query(`update assurance set status = 'REJECTED', rejected_by = $2, rejected_at = $3, reject_reasons = $4 where id = $1`, [
      id,
      viewer.accountId,
      tx.now,
      await tx.sealed('assurance', 'reject_reasons', rowOf(step), input.reasons),
    ]);
    await runClocksOfVerb(tx, { id, personId, country }, 'rejectAssurance', step.ofAssurance);
    return fileIn(tx, step);
  },
);
