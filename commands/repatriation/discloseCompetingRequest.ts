import type { DataTransferBasis } from '../../domain/country/vocabulary';
import { command } from '../command';
import { requireReasons } from '../input';
import { recordDisclosures } from '../nationality/recordDisclosures';
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
    const state = await tx.one<{ ofState: DataTransferBasis }>(
      'select data_transfer_basis as of_state from origin_country where code = $1',
      [request.country],
    );
    await recordDisclosures(tx, [
      {
        kind: 'COMPETING_REQUEST',
        personId: request.personId,
        country: request.country,
        recipient: `Central authority of ${request.country}`,
        ofState: state?.ofState ?? 'NONE',
        items: 'That another State asks for the person; neither which nor why',
        subjectId: request.id,
      },
    ]);
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
