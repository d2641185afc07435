import { NotFound } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import type { NonRefoulementFinding as Finding, RefoulementRisk } from '../../domain/repatriation/vocabulary';
import { NonRefoulementFinding } from '../../entities/repatriation/NonRefoulementFinding';
import { command } from '../command';
import { InputFaults } from '../input';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface RecordNonRefoulementFindingInput extends RequestInput {
  readonly finding: Finding;
  readonly risks?: readonly RefoulementRisk[] | null;
  readonly sources: string;
  readonly personHeardAt: Date;
  /** The assurance that mitigates the risk; needed for REAL_RISK_MITIGATED. */
  readonly assuranceId?: string | null;
}

/** A legal officer records a finding on the danger in the destination; it counts only when another confirms it (CAT 3, I-05). */
export const recordNonRefoulementFinding = command<RecordNonRefoulementFindingInput>(
  'recordNonRefoulementFinding',
  {
    validate: (input, now) => {
      const faults = new InputFaults()
        .requireText('input.sources', input.sources)
        .requirePast('input.personHeardAt', input.personHeardAt, now);
      if (input.finding === 'REAL_RISK_MITIGATED' && input.assuranceId == null)
        faults.add('input.assuranceId', 'REQUIRED', 'A risk is mitigated by a named assurance.');
      if (input.finding !== 'NO_REAL_RISK' && (input.risks ?? []).length === 0)
        faults.add('input.risks', 'REQUIRED', 'A real risk is named.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const assuranceId = input.assuranceId ?? null;
    if (assuranceId !== null) {
      const assurance =
        isId(assuranceId) && (await tx.one('select id from assurance where id = $1 and request_id = $2', [assuranceId, request.id]));
      if (!assurance) throw new NotFound();
    }
    const step = await requestStep(tx, viewer, 'recordNonRefoulementFinding', request);
    await tx.query('update non_refoulement_finding set superseded_at = $2 where request_id = $1 and superseded_at is null', [
      request.id,
      tx.now,
    ]);
    await tx.insert(NonRefoulementFinding, {
      id: tx.newId('Part'),
      requestId: request.id,
      personId: request.personId,
      finding: input.finding,
      risks: [...(input.risks ?? [])],
      sources: input.sources,
      personHeardAt: input.personHeardAt,
      assuranceId,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    return fileIn(tx, step);
  },
);
