import { BadUserInput, InvalidTransition } from '../../domain/errors';
import { gapTolerance, releaseFault } from '../../domain/evidence/custodyGap';
import { custodyMoves } from '../../domain/evidence/lifecycle';
import type { EvidenceStatus } from '../../domain/evidence/vocabulary';
import { openTasks } from '../clock/openTasks';
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
  /** When it was received. */
  readonly occurredAt: Date;
  /** When the last holder let it go; left out, nobody said. A gap above the tolerance quarantines the item. */
  readonly releasedAt?: Date | null;
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
        .requirePast('input.releasedAt', input.releasedAt, now)
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
    const releasedAt = input.releasedAt ?? null;
    const fault = releasedAt && releaseFault(releasedAt, input.occurredAt, facts.lastAt === null ? null : new Date(facts.lastAt));
    if (fault) throw new BadUserInput([{ path: 'input.releasedAt', code: 'DATE_ORDER', message: fault }]);
    const hashAfter = input.hashAfter.toLowerCase();
    const { sealNo: lastSeal, gap } = await lastLink(tx, item.id, input.occurredAt, releasedAt);
    const sealIntact = input.sealFound == null || input.sealFound === lastSeal;
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
      releasedAt,
    });
    if (gap)
      openTasks(tx, [
        {
          kind: 'CUSTODY_GAP',
          personId: item.personId,
          subjectId: item.id,
          ownerRole: 'LEGAL_OFFICER',
          summary: 'An item of evidence was in nobody’s hands for longer than is tolerated: find out where it was.',
        },
      ]);
    const whole = hashAfter === item.sha256 && sealIntact && !gap;
    return advanceEvidence(tx, step, whole ? input.status : 'QUARANTINED', { custodian: input.to });
  },
);

interface LastLink {
  /** The seal that the item bore when it last changed hands; null: none was noted. */
  readonly sealNo: string | null;
  /** Nobody had the item for longer than the setting tolerates. */
  readonly gap: boolean;
}

async function lastLink(tx: Tx, evidenceId: string, receivedAt: Date, releasedAt: Date | null): Promise<LastLink> {
  const last = await tx.one<LastLink>(
    `select (select seal_no from evidence_custody_event where evidence_id = $1 order by seq desc limit 1) as seal_no,
       coalesce($2::timestamptz - $3::timestamptz > coalesce((select value from setting where name = $4), $5)::interval, false) as gap`,
    [evidenceId, receivedAt, releasedAt, gapTolerance.setting, gapTolerance.standard],
  );
  return last ?? { sealNo: null, gap: false };
}
