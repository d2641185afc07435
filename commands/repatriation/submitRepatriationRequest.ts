import type { ExtraditionGround, RequestDocumentKind } from '../../domain/repatriation/vocabulary';
import { RequestDocument } from '../../entities/repatriation/RequestDocument';
import { command } from '../command';
import { InputFaults } from '../input';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface RequestDocumentInput {
  readonly kind: RequestDocumentKind;
  /** Where the document lies: never the document itself. */
  readonly reference: string;
  readonly sha256?: string | null;
}

export interface SubmitRepatriationRequestInput extends RequestInput {
  readonly documents?: readonly RequestDocumentInput[] | null;
  readonly formalChannelRef?: string | null;
  /** Where the case stands in the requesting State; null: as it was. */
  readonly extraditionGround?: ExtraditionGround | null;
}

/** RQ2. The State's officer submits the request with the documents of its route; the State is assessing (rulings 17). */
export const submitRepatriationRequest = command<SubmitRepatriationRequestInput>(
  'submitRepatriationRequest',
  {
    validate: (input) => {
      const faults = new InputFaults().requireText('input.formalChannelRef', input.formalChannelRef);
      for (const [at, document] of (input.documents ?? []).entries())
        faults.requireText(`input.documents.${at}.reference`, document.reference);
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    await tx.insert(
      RequestDocument,
      (input.documents ?? []).map(({ kind, reference, sha256 }) => ({
        id: tx.newId('Part'),
        requestId: request.id,
        personId: request.personId,
        country: request.country,
        kind,
        reference,
        sha256: sha256?.toLowerCase() ?? null,
        recordedBy: viewer.accountId,
        recordedAt: tx.now,
      })),
    );
    const formalChannelRef = input.formalChannelRef ?? request.formalChannelRef;
    const extraditionGround = input.extraditionGround ?? request.extraditionGround;
    if (formalChannelRef !== request.formalChannelRef || extraditionGround !== request.extraditionGround)
      await tx.query('update repatriation_request set formal_channel_ref = $2, extradition_ground = $3 where id = $1', [
        request.id,
        formalChannelRef,
        extraditionGround,
      ]);
    const step = await requestStep(tx, viewer, 'submitRepatriationRequest', request);
    // A State that accepted before has not stopped wanting when its officers complete a returned request.
    const originSide =
      request.originSide === 'ACCEPTED_IN_PRINCIPLE' || request.originSide === 'READY_TO_RECEIVE' ? request.originSide : 'ASSESSING';
    return advance(tx, step, 'SUBMITTED', { submittedAt: tx.now, originSide });
  },
);
