import { command } from '../command';
import { InputFaults } from '../input';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface DeclareReadyForHandoverInput extends RequestInput {
  readonly remedyWaiver?: { readonly counsel: string; readonly at: Date; readonly lang: string } | null;
}

/** RQ12. Every gate passed, the remedy over or waived with counsel: the State has two months to collect (Iraq CPC 367). */
export const declareReadyForHandover = command<DeclareReadyForHandoverInput>(
  'declareReadyForHandover',
  {
    validate: ({ remedyWaiver }, now) =>
      new InputFaults()
        .requireText('input.remedyWaiver.counsel', remedyWaiver?.counsel)
        .requirePast('input.remedyWaiver.at', remedyWaiver?.at, now)
        .throwIfAny(),
  },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const waiver = input.remedyWaiver ?? undefined;
    const step = await requestStep(tx, viewer, 'declareReadyForHandover', request, waiver ? { waivedAt: waiver.at } : {});
    return advance(tx, step, 'READY_FOR_HANDOVER', {
      readyAt: tx.now,
      ...(waiver ? { remedyWaivedAt: waiver.at, remedyWaiverCounsel: waiver.counsel, remedyWaiverLang: waiver.lang } : {}),
    });
  },
);
