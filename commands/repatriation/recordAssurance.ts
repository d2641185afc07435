import { Assurance } from '../../entities/repatriation/Assurance';
import { command } from '../command';
import { InputFaults } from '../input';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';

/** The eleven questions of Othman v. United Kingdom § 189. */
const FACTORS = 11;

export interface RecordAssuranceInput extends RequestInput {
  readonly giver: string;
  readonly bindsState: boolean;
  readonly terms: readonly string[];
  readonly factors?: readonly { readonly number: number; readonly answer: string }[] | null;
  readonly monitoringBody?: string | null;
}

/** The State that gives it, or a legal officer, records a diplomatic assurance; the decision authority accepts it or not. */
export const recordAssurance = command<RecordAssuranceInput>(
  'recordAssurance',
  {
    validate: (input) => {
      const faults = new InputFaults().requireText('input.giver', input.giver).requireText('input.monitoringBody', input.monitoringBody);
      if (input.terms.length === 0) faults.add('input.terms', 'REQUIRED', 'An assurance promises something.');
      for (const [at, { number }] of (input.factors ?? []).entries())
        if (number < 1 || number > FACTORS) faults.add(`input.factors.${at}.number`, 'OUT_OF_RANGE', 'The questions are numbered 1 to 11.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'recordAssurance', request);
    await tx.insert(Assurance, {
      id: tx.newId('Part'),
      requestId: request.id,
      personId: request.personId,
      country: request.country,
      giver: input.giver,
      bindsState: input.bindsState,
      terms: [...input.terms],
      factors: (input.factors ?? []).map(({ number, answer }) => ({ number, answer })) as never,
      monitoringBody: input.monitoringBody ?? null,
      status: 'RECEIVED',
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    return fileIn(tx, step);
  },
);
