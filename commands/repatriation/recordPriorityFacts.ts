import { RequestPriorityFacts } from '../../entities/repatriation/RequestPriorityFacts';
import { command } from '../command';
import { InputFaults } from '../input';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface RecordPriorityFactsInput extends RequestInput {
  readonly injuredState: boolean;
  readonly placeOfOffence: boolean;
  readonly gravityYears?: number | null;
  readonly subsequentSurrender: boolean;
  /** Where this is known from. */
  readonly basis: string;
}

const MOST_YEARS = 100;

/** I-42. A legal officer records what ranks a request among those for the same person (Iraq CPC 365). New facts take the place of the last. */
export const recordPriorityFacts = command<RecordPriorityFactsInput>(
  'recordPriorityFacts',
  {
    validate: ({ basis, gravityYears }) => {
      const faults = new InputFaults().requireText('input.basis', basis);
      if (gravityYears != null && (gravityYears < 0 || gravityYears > MOST_YEARS))
        faults.add('input.gravityYears', 'OUT_OF_RANGE', `A term is given in years, up to ${MOST_YEARS}; longer ones as ${MOST_YEARS}.`);
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'recordPriorityFacts', request);
    await tx.query('update request_priority_facts set superseded_at = $2 where request_id = $1 and superseded_at is null', [
      request.id,
      tx.now,
    ]);
    await tx.insert(RequestPriorityFacts, {
      id: tx.newId('Part'),
      requestId: request.id,
      personId: request.personId,
      injuredState: input.injuredState,
      placeOfOffence: input.placeOfOffence,
      gravityYears: input.gravityYears ?? null,
      subsequentSurrender: input.subsequentSurrender,
      basis: input.basis,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    return fileIn(tx, step);
  },
);
