import type { RequestDocumentKind } from '../../domain/repatriation/vocabulary';
import { command } from '../command';
import { requireReasons } from '../input';
import { arrestAwaitsRequestAgain } from './provisionalArrest';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface ReturnRepatriationRequestInput extends RequestInput {
  /** At least 20 characters (I-15). */
  readonly reasons: string;
  /** What is missing, in plain words. */
  readonly missing?: readonly string[] | null;
  /** Documents of the checklist that are asked for again: they count as missing until they are given anew. */
  readonly missingDocuments?: readonly RequestDocumentKind[] | null;
}

/** RQ3. A legal officer returns an incomplete request, naming what is missing; it stays so until submitted again. */
export const returnRepatriationRequest = command<ReturnRepatriationRequestInput>(
  'returnRepatriationRequest',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'returnRepatriationRequest', request, { missing: input.missingDocuments ?? [] });
    await tx.query(
      'update request_document set returned_at = $3, returned_by = $4 where request_id = $1 and kind = any($2::text[]) and returned_at is null',
      [request.id, input.missingDocuments ?? [], tx.now, viewer.accountId],
    );
    await arrestAwaitsRequestAgain(tx, request);
    return advance(
      tx,
      step,
      'RETURNED_INCOMPLETE',
      {},
      { detail: { reasons: input.reasons, missing: input.missing ?? [], missingDocuments: input.missingDocuments ?? [] } },
    );
  },
);
