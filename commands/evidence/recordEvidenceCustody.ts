import { BadUserInput, InvalidTransition } from '../../domain/errors';
import { custodyMoves } from '../../domain/evidence/lifecycle';
import type { EvidenceStatus } from '../../domain/evidence/vocabulary';
import { command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { advanceEvidence, appendCustody, type EvidenceInput, evidenceStep } from './custodyEvents';

export interface RecordEvidenceCustodyInput extends EvidenceInput {
  readonly status: EvidenceStatus;
  readonly to: string;
  readonly purpose: string;
  readonly place: string;
  /** The seal that was found on the item. Another one than the last link's quarantines the item; left out, nobody looked. */
  readonly sealFound?: string | null;
  /** The seal that it bears from now on. */
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
        .requireText('input.sealFound', input.sealFound)
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
    const sealIntact = input.sealFound == null || input.sealFound === (await lastSeal(tx, item.id));
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
    const whole = hashAfter === item.sha256 && sealIntact;
    return advanceEvidence(tx, step, whole ? input.status : 'QUARANTINED', { custodian: input.to });
  },
);

/** The seal that the item bore when it last changed hands; null: none was noted. */
async function lastSeal(tx: Tx, evidenceId: string): Promise<string | null> {
  const last = await tx.one<{ sealNo: string | null }>(
    'select seal_no from evidence_custody_event where evidence_id = $1 order by seq desc limit 1',
    [evidenceId],
  );
  return last?.sealNo ?? null;
}
