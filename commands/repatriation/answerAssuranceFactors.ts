import { command } from '../command';
import { InputFaults } from '../input';
import { type AssuranceFactorInput, answerFactors, requireAnswers } from './assuranceAnswers';
import { type AssuranceInput, assuranceStep } from './assuranceStep';
import { fileIn } from './requestStep';

export interface AnswerAssuranceFactorsInput extends AssuranceInput {
  readonly factors: readonly AssuranceFactorInput[];
}

/** AS2. The State says of its own assurance what it has to say; a legal officer judges. Only the judgment counts for an acceptance. */
export const answerAssuranceFactors = command<AnswerAssuranceFactorsInput>(
  'answerAssuranceFactors',
  {
    validate: ({ factors }) => {
      const faults = requireAnswers(new InputFaults(), factors);
      if (factors.length === 0) faults.add('input.factors', 'REQUIRED', 'At least one question is answered.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const step = await assuranceStep(tx, viewer, 'answerAssuranceFactors', input);
    const { assuranceId: id, personId, country } = step.assurance;
    await answerFactors(tx, { id, personId, country }, input.factors);
    // What a State writes about itself is no secret to it; how it is judged is.
    return fileIn(tx, step, { audience: viewer.role === 'LIAISON_OFFICER' ? 'SHARED' : 'CUSTODIAL' });
  },
);
