import { Assurance } from '../../entities/repatriation/Assurance';
import { command } from '../command';
import { InputFaults } from '../input';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface RequestAssuranceInput extends RequestInput {
  /** What is to be promised; the State reads it. */
  readonly terms: readonly string[];
}

/** A legal officer asks the State for an assurance, naming what it should promise. The State answers by `recordAssurance`. */
export const requestAssurance = command<RequestAssuranceInput>(
  'requestAssurance',
  { validate: ({ terms }) => requireTerms(new InputFaults(), terms).throwIfAny() },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'requestAssurance', request);
    await tx.insert(Assurance, {
      id: tx.newId('Part'),
      requestId: request.id,
      personId: request.personId,
      country: request.country,
      terms: JSON.stringify(input.terms),
      status: 'REQUESTED',
      requestedBy: viewer.accountId,
      requestedAt: tx.now,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    return fileIn(tx, step);
  },
);

export function requireTerms(faults: InputFaults, terms: readonly string[]): InputFaults {
  if (terms.length === 0) faults.add('input.terms', 'REQUIRED', 'An assurance promises something.');
  for (const [at, term] of terms.entries()) faults.requireText(`input.terms.${at}`, term);
  return faults;
}
