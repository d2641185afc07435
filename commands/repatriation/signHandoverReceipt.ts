import { BadUserInput } from '../../domain/errors';
import { HandoverReceipt } from '../../entities/repatriation/HandoverReceipt';
import { command } from '../command';
import { InputFaults } from '../input';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface SignHandoverReceiptInput extends RequestInput {
  readonly receivingOfficer: string;
  readonly receivingAuthority: string;
  readonly place: string;
  readonly receivedAt: Date;
  readonly recordCopyReceived: boolean;
  readonly propertyReceived: boolean;
}

/** RQ15, first half. The State's officer signs for the person, the copy of the record and the property; signing again replaces. */
export const signHandoverReceipt = command<SignHandoverReceiptInput>(
  'signHandoverReceipt',
  {
    validate: (input, now) =>
      new InputFaults()
        .requireText('input.receivingOfficer', input.receivingOfficer)
        .requireText('input.receivingAuthority', input.receivingAuthority)
        .requireText('input.place', input.place)
        .requirePast('input.receivedAt', input.receivedAt, now)
        .throwIfAny(),
  },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'signHandoverReceipt', request);
    const early = await tx.one('select id from movement where id = $1 and departed_at > $2', [
      step.facts.entryMovementId,
      input.receivedAt,
    ]);
    if (early) throw new BadUserInput([{ path: 'input.receivedAt', code: 'DATE_ORDER', message: 'This lies before the departure.' }]);
    await tx.query('delete from handover_receipt where request_id = $1', [request.id]);
    await tx.insert(HandoverReceipt, {
      id: tx.newId('Part'),
      requestId: request.id,
      personId: request.personId,
      country: request.country,
      movementId: step.facts.entryMovementId ?? '',
      receivingOfficer: input.receivingOfficer,
      receivingAuthority: input.receivingAuthority,
      place: input.place,
      receivedAt: input.receivedAt,
      recordCopyReceived: input.recordCopyReceived,
      propertyReceived: input.propertyReceived,
      signedBy: viewer.accountId,
      signedAt: tx.now,
    });
    return fileIn(tx, step);
  },
);
