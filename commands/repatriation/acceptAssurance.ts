import { command } from '../command';
import { InputFaults } from '../input';
import { type AssuranceInput, assuranceStep, rowOf } from './assuranceStep';
import { fileIn } from './requestStep';

export interface AcceptAssuranceInput extends AssuranceInput {
  readonly reasons: string;
}

/**
 * AS4. The decision authority accepts an assurance that another recorded, that somebody monitors, and whose eleven questions are
 * all answered where a legal officer began to (Othman v. the United Kingdom). The database asks the same once more (I-05).
 */
export const acceptAssurance = command<AcceptAssuranceInput>(
  'acceptAssurance',
  { validate: (input) => new InputFaults().requireText('input.reasons', input.reasons).throwIfAny() },
  async (tx, viewer, input) => {
    const step = await assuranceStep(tx, viewer, 'acceptAssurance', input);
    await tx.query(`update assurance set status = 'ACCEPTED', accepted_by = $2, accepted_at = $3, accept_reasons = $4 where id = $1`, [
      step.assurance.assuranceId,
      viewer.accountId,
      tx.now,
      await tx.sealed('assurance', 'accept_reasons', rowOf(step), input.reasons),
    ]);
    return fileIn(tx, step);
  },
);
