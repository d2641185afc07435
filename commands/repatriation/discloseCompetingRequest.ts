import { command } from '../command';
import { requireReasons } from '../input';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface DiscloseCompetingRequestInput extends RequestInput {
  readonly reasons: string;
}

/** D.3.4. A legal officer lets the State know that another asks for the same person: that, and neither which nor why. */
export const discloseCompetingRequest = command<DiscloseCompetingRequestInput>(
  'discloseCompetingRequest',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'discloseCompetingRequest', request);
    return fileIn(
      tx,
      step,
      {},
      {
        competitorDisclosedAt: tx.now,
        competitorDisclosedBy: viewer.accountId,
        competitorDisclosureReasons: input.reasons,
      },
    );
  },
);
