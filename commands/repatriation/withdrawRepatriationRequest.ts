import { command } from '../command';
import { requireReasons } from '../input';
import { moveRequests } from './moveRequests';
import { arrestLosesRequest } from './provisionalArrest';
import { lockRequest, type RequestInput, requestStep } from './requestStep';

export interface WithdrawRepatriationRequestInput extends RequestInput {
  readonly reasons: string;
}

/** RQ17. Whoever began the request withdraws it before departure; its clocks stop and its entry leaves the manifest. */
export const withdrawRepatriationRequest = command<WithdrawRepatriationRequestInput>(
  'withdrawRepatriationRequest',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    await requestStep(tx, viewer, 'withdrawRepatriationRequest', request);
    await moveRequests(tx, {
      of: { requestIds: [request.id] },
      verb: 'withdrawRepatriationRequest',
      to: 'WITHDRAWN',
      leavesManifestAs: 'NOT_PRESENTED',
      bySystem: false,
      reason: input.reasons,
    });
    await arrestLosesRequest(tx, request);
    return { kind: 'RepatriationRequest', id: request.id, version: request.version + 1 };
  },
);
