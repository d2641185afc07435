import type { AbatementCause } from '../../domain/repatriation/vocabulary';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { requireReasons } from '../input';
import { moveRequests } from './moveRequests';
import { lockRequest, type RequestInput, requestStep } from './requestStep';

export interface AbateRepatriationRequestInput extends RequestInput {
  readonly cause: AbatementCause;
  readonly reasons: string;
}

const entryAfter = { DEATH: 'DECEASED', ESCAPE: 'ESCAPED', OTHER_REMOVAL: 'NOT_PRESENTED' } as const;

/** RQ20, I-39. The registrar ends a request whose person died, escaped or was removed otherwise; the family is to be told. */
export const abateRepatriationRequest = command<AbateRepatriationRequestInput>(
  'abateRepatriationRequest',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    await requestStep(tx, viewer, 'abateRepatriationRequest', request);
    await moveRequests(tx, {
      of: { requestIds: [request.id] },
      verb: 'abateRepatriationRequest',
      to: 'ABATED',
      leavesManifestAs: entryAfter[input.cause],
      bySystem: false,
      reason: input.reasons,
    });
    openTasks(tx, [
      {
        kind: 'FAMILY_NOTICE',
        personId: request.personId,
        subjectId: request.id,
        ownerRole: 'LEGAL_OFFICER',
        summary: 'Tell the family what happened (Mandela Rules 68, 69).',
      },
    ]);
    return { kind: 'RepatriationRequest', id: request.id, version: request.version + 1 };
  },
);
