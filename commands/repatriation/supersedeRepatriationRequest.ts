import { NotFound } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import { command } from '../command';
import { requireReasons } from '../input';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface SupersedeRepatriationRequestInput extends RequestInput {
  /** The request that is preferred; null when the route is converted. */
  readonly preferredRequestId?: string | null;
  readonly reasons: string;
}

/** RQ19. A legal officer gives another request, or another route, the preference. */
export const supersedeRepatriationRequest = command<SupersedeRepatriationRequestInput>(
  'supersedeRepatriationRequest',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const preferred = input.preferredRequestId ?? null;
    if (preferred !== null) {
      const found =
        isId(preferred) &&
        (await tx.one('select id from repatriation_request where id = $1 and person_id = $2 and id <> $3', [
          preferred,
          request.personId,
          request.id,
        ]));
      if (!found) throw new NotFound();
    }
    const step = await requestStep(tx, viewer, 'supersedeRepatriationRequest', request);
    return advance(tx, step, 'SUPERSEDED', {}, { detail: { reasons: input.reasons, preferredRequestId: preferred } });
  },
);
