import { NotFound } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import type { Assurance } from '../../entities/repatriation/Assurance';
import { command } from '../command';
import { InputFaults } from '../input';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface AcceptAssuranceInput extends RequestInput {
  readonly assuranceId: string;
  readonly reasons: string;
}

/** The decision authority accepts an assurance that another recorded and somebody monitors (Othman v. United Kingdom). */
export const acceptAssurance = command<AcceptAssuranceInput>(
  'acceptAssurance',
  { validate: (input) => new InputFaults().requireText('input.reasons', input.reasons).throwIfAny() },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const assurance = isId(input.assuranceId)
      ? await tx.one<Assurance>('select * from assurance where id = $1 and request_id = $2', [input.assuranceId, request.id])
      : undefined;
    if (!assurance) throw new NotFound();
    const step = await requestStep(tx, viewer, 'acceptAssurance', request, {
      assurance: {
        recordedBy: assurance.recordedBy,
        awaits: assurance.status === 'RECEIVED',
        monitored: assurance.monitoringBody !== null,
      },
    });
    await tx.query(`update assurance set status = 'ACCEPTED', accepted_by = $2, accepted_at = $3, accept_reasons = $4 where id = $1`, [
      assurance.id,
      viewer.accountId,
      tx.now,
      input.reasons,
    ]);
    return fileIn(tx, step);
  },
);
