import { BadUserInput, InvalidTransition } from '../../domain/errors';
import { custodyMoves } from '../../domain/evidence/lifecycle';
import type { EvidenceStatus } from '../../domain/evidence/vocabulary';
import { command } from '../command';
import { InputFaults } from '../input';
import { advanceEvidence, appendCustody, type EvidenceInput, evidenceStep } from './custodyEvents';

export interface RecordEvidenceCustodyInput extends EvidenceInput {
  readonly status: EvidenceStatus;
  readonly to: string;
  readonly purpose: string;
  readonly place: string;
  readonly sealNo?: string | null;
  readonly condition?: string | null;
  /** The digest as computed at this change of hands. Another one than the registered quarantines the item. */
  readonly hashAfter: string;
  readonly occurredAt: Date;
}

/** EV2. The item changes hands: one more link of its chain, from its last holder and not before the last link (I-22). */
export const recordEvidenceCustody = command<RecordEvidenceCustodyInput>(
  'recordEvidenceCustody',
  {
    validate: (input, now) =>
      new InputFaults()
        .requireText('input.to', input.to)
        .requireText('input.purpose', input.purpose)
        .requireText('input.place', input.place)
        .requirePast('input.occurredAt', input.occurredAt, now)
        .throwIfAny(),
  },
  async (tx, viewer, input) => {
    const step = await evidenceStep(tx, viewer, 'recordEvidenceCustody', input);
    const { item, facts } = step;
    const moves = custodyMoves[item.status] ?? [];
    if (!moves.includes(input.status)) throw new InvalidTransition(item.status, moves);
    if (facts.lastAt !== null && input.occurredAt.getTime() < new Date(facts.lastAt).getTime())
      throw new BadUserInput([
        { path: 'input.occurredAt', code: 'BEFORE_LAST_EVENT', message: 'This lies before the last custody event of the item.' },
      ]);
    const hashAfter = input.hashAfter.toLowerCase();
    await appendCustody(tx, {
      evidenceId: item.id,
      personId: item.personId,
      seq: facts.lastSeq + 1,
      from: item.custodian,
      to: input.to,
      purpose: input.purpose,
      place: input.place,
      sealNo: input.sealNo ?? null,
      condition: input.condition ?? null,
      hashAfter,
      prevEventHash: facts.lastEventHash,
      occurredAt: input.occurredAt,
    });
    return advanceEvidence(tx, step, hashAfter === item.sha256 ? input.status : 'QUARANTINED', { custodian: input.to });
  },
);
