import { AdmissibilityRuling } from '../../entities/repatriation/AdmissibilityRuling';
import { command } from '../command';
import { InputFaults } from '../input';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface RecordAdmissibilityRulingInput extends RequestInput {
  readonly admissible: boolean;
  readonly court: string;
  readonly reasons: string;
  readonly ruledAt: Date;
}

/** The court's registrar records whether an extradition is admissible; without that it is not proposed (RQ7). */
export const recordAdmissibilityRuling = command<RecordAdmissibilityRulingInput>(
  'recordAdmissibilityRuling',
  {
    validate: (input, now) =>
      new InputFaults()
        .requireText('input.court', input.court)
        .requireText('input.reasons', input.reasons)
        .requirePast('input.ruledAt', input.ruledAt, now)
        .throwIfAny(),
  },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'recordAdmissibilityRuling', request);
    await tx.insert(AdmissibilityRuling, {
      id: tx.newId('Part'),
      requestId: request.id,
      personId: request.personId,
      admissible: input.admissible,
      court: input.court,
      reasons: input.reasons,
      ruledAt: input.ruledAt,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    return fileIn(tx, step);
  },
);
