import type { ConsentAnswer } from '../../domain/repatriation/vocabulary';
import { ConsentRecord } from '../../entities/repatriation/ConsentRecord';
import { command } from '../command';
import { InputFaults } from '../input';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface RecordConsentInput extends RequestInput {
  readonly answer: ConsentAnswer;
  readonly informedLang: string;
  readonly interpreter?: string | null;
  readonly witness?: string | null;
  /** A guardian who answers for the person. */
  readonly onBehalfOf?: string | null;
  readonly answeredAt: Date;
}

/** What the person, or a guardian, answered to the return; the last answer counts, and may be withdrawn until boarding. */
export const recordConsent = command<RecordConsentInput>(
  'recordConsent',
  { validate: (input, now) => new InputFaults().requirePast('input.answeredAt', input.answeredAt, now).throwIfAny() },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'recordConsent', request);
    await tx.insert(ConsentRecord, {
      id: tx.newId('Part'),
      requestId: request.id,
      personId: request.personId,
      answer: input.answer,
      informedLang: input.informedLang,
      interpreter: input.interpreter ?? null,
      witness: input.witness ?? null,
      onBehalfOf: input.onBehalfOf ?? null,
      answeredAt: input.answeredAt,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    return fileIn(tx, step);
  },
);
