import { NotFound } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import { type ExaminedRisk, findingFaults, type GradedSource, sourceFaults } from '../../domain/repatriation/refoulementFinding';
import type { NonRefoulementFinding as Finding, RefoulementRisk, Reliability } from '../../domain/repatriation/vocabulary';
import { NonRefoulementFinding } from '../../entities/repatriation/NonRefoulementFinding';
import { RefoulementRisk as RefoulementRiskRow } from '../../entities/repatriation/RefoulementRisk';
import { RefoulementSource } from '../../entities/repatriation/RefoulementSource';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { dayOf } from '../country/stateNamed';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface RecordNonRefoulementFindingInput extends RequestInput {
  readonly finding: Finding;
  readonly risks?: readonly RefoulementRisk[] | null;
  readonly sources: string;
  readonly personHeardAt: Date;
  /** The assurance that mitigates the risk; needed for REAL_RISK_MITIGATED. */
  readonly assuranceId?: string | null;
  readonly counselNotifiedAt?: Date | null;
  /** Danger by danger, in the destination and where the person is held now. */
  readonly examinedRisks?: readonly ExaminedRisk[] | null;
  readonly gradedSources?: readonly RefoulementSourceInput[] | null;
}

export interface RefoulementSourceInput extends GradedSource {
  readonly reliability: Reliability;
}

/** A legal officer records a finding on the danger in the destination; it counts only when another confirms it (CAT 3, I-05). */
export const recordNonRefoulementFinding = command<RecordNonRefoulementFindingInput>(
  'recordNonRefoulementFinding',
  {
    validate: (input, now) => {
      const faults = new InputFaults()
        .requireText('input.sources', input.sources)
        .requirePast('input.personHeardAt', input.personHeardAt, now)
        .requirePast('input.counselNotifiedAt', input.counselNotifiedAt, now);
      if (input.finding === 'REAL_RISK_MITIGATED' && input.assuranceId == null)
        faults.add('input.assuranceId', 'REQUIRED', 'A risk is mitigated by a named assurance.');
      if (input.finding !== 'NO_REAL_RISK' && (input.risks ?? []).length === 0)
        faults.add('input.risks', 'REQUIRED', 'A real risk is named.');
      const found = [
        ...findingFaults(input.finding, input.risks ?? [], input.examinedRisks ?? []),
        ...(input.gradedSources ?? []).flatMap((source, at) => sourceFaults(`input.gradedSources.${at}`, source, now)),
      ];
      for (const { path, code, message } of found) faults.add(path, code, message);
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
    const id = tx.newId('Part');
    await tx.insert(NonRefoulementFinding, {
      id,
      requestId: request.id,
      personId: request.personId,
      finding: input.finding,
      risks: [...(input.risks ?? [])],
      sources: input.sources,
      personHeardAt: input.personHeardAt,
      counselNotifiedAt: input.counselNotifiedAt ?? null,
      assuranceId,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    await fileGrounds(tx, { id, requestId: request.id, personId: request.personId }, input);
    return fileIn(tx, step);
  },
);

async function fileGrounds(
  tx: Tx,
  finding: { readonly id: string; readonly requestId: string; readonly personId: string },
  { examinedRisks, gradedSources }: RecordNonRefoulementFindingInput,
): Promise<void> {
  const part = () => ({ id: tx.newId('Part'), findingId: finding.id, personId: finding.personId });
  const examined = examinedRisks ?? [];
  await tx.insert(
    RefoulementRiskRow,
    examined.map(({ risk, direction, level, onwardCountry, reasoning }) => ({
      ...part(),
      risk,
      direction,
      level,
      onwardCountry: onwardCountry ?? null,
      reasoning,
    })),
  );
  await tx.insert(
    RefoulementSource,
    (gradedSources ?? []).map((source) => ({
      ...part(),
      ...source,
      publishedOn: dayOf(source.publishedOn),
      validUntil: source.validUntil == null ? null : dayOf(source.validUntil),
    })),
  );
  // A danger where the person is held is a reason to hurry, and never one to skip a check.
  if (examined.some(({ direction, level }) => direction === 'COMING_FROM' && level === 'REAL')) {
    openTasks(tx, [
      {
        kind: 'COMING_FROM_RISK',
        personId: finding.personId,
        subjectId: finding.requestId,
        ownerRole: 'LEGAL_OFFICER',
        summary: 'The person is in danger where the person is held: make haste. No check falls away.',
      },
    ]);
  }
}
