import { BadUserInput, GuardFailed } from '../../domain/errors';
import { type EvidenceCopyEnd, type EvidenceCopyKind, isTheItem } from '../../domain/evidence/copies';
import { earlierOf } from '../../domain/reference/instant';
import { isId } from '../../domain/reference/nodeId';
import { EvidenceCopy } from '../../entities/evidence/EvidenceCopy';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { advanceEvidence, type EvidenceInput, evidenceStep } from './custodyEvents';

export interface RecordEvidenceCopyInput extends EvidenceInput {
  readonly kind: EvidenceCopyKind;
  /** Where it lies. */
  readonly place: string;
  /** Who holds it: an authority, a body, a function. */
  readonly holder: string;
  readonly madeBy: string;
  readonly sha256: string;
  readonly madeAt: Date;
}

/** EV7. A copy of the item, where it lies, who made and who holds it. One that stands for the item has its digest. */
export const recordEvidenceCopy = command<RecordEvidenceCopyInput>(
  'recordEvidenceCopy',
  {
    validate: (input, now) =>
      new InputFaults()
        .requireText('input.place', input.place)
        .requireText('input.holder', input.holder)
        .requireText('input.madeBy', input.madeBy)
        .requirePast('input.madeAt', input.madeAt, now)
        .throwIfAny(),
  },
  async (tx, viewer, input) => {
    const step = await evidenceStep(tx, viewer, 'recordEvidenceCopy', input);
    const { item } = step;
    const sha256 = input.sha256.toLowerCase();
    if (isTheItem(input.kind) && sha256 !== item.sha256)
      throw new GuardFailed([
        { rule: 'EV7', message: 'A copy that stands for the item has its digest; this one has another.', gate: null },
      ]);
    await tx.insert(EvidenceCopy, {
      id: tx.newId('Part'),
      evidenceId: item.id,
      personId: item.personId,
      kind: input.kind,
      place: input.place,
      holder: input.holder,
      madeBy: input.madeBy,
      sha256,
      madeAt: earlierOf(input.madeAt, tx.now),
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    return advanceEvidence(tx, step, item.status);
  },
);

export interface EndEvidenceCopyInput extends EvidenceInput {
  readonly copyId: string;
  readonly cause: EvidenceCopyEnd;
  readonly endedAt?: Date | null;
  readonly reasons: string;
}

/** EV8. The copy is no more, or is not there: that it was stays on record. */
export const endEvidenceCopy = command<EndEvidenceCopyInput>(
  'endEvidenceCopy',
  {
    validate: ({ endedAt, reasons }, now) => {
      requireReasons(reasons);
      new InputFaults().requirePast('input.endedAt', endedAt, now).throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const step = await evidenceStep(tx, viewer, 'endEvidenceCopy', input);
    const copy = isId(input.copyId)
      ? await tx.one<EvidenceCopy>('select * from evidence_copy where id = $1 and evidence_id = $2', [input.copyId, step.item.id])
      : undefined;
    if (!copy || copy.endedAt !== null)
      throw new BadUserInput([{ path: 'input.copyId', code: 'INVALID_VALUE', message: 'The item has no such copy that is there.' }]);
    const reasons = await tx.sealed('evidence_copy', 'end_reasons', copy, input.reasons);
    await tx.query('update evidence_copy set ended_at = $2, end_cause = $3, end_reasons = $4, ended_by = $5 where id = $1', [
      copy.id,
      earlierOf(input.endedAt ?? tx.now, tx.now),
      input.cause,
      reasons,
      viewer.accountId,
    ]);
    return advanceEvidence(tx, step, step.item.status);
  },
);
