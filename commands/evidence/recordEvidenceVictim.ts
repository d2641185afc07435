import { isPseudonym, type VictimConsent } from '../../domain/evidence/copies';
import { EvidenceVictim } from '../../entities/evidence/EvidenceVictim';
import { command } from '../command';
import { InputFaults } from '../input';
import { advanceEvidence, type EvidenceInput, evidenceStep } from './custodyEvents';

export interface RecordEvidenceVictimInput extends EvidenceInput {
  /** Number of the key list outside: `V-2026-017`. */
  readonly pseudonym: string;
  readonly child: boolean;
  /** Whether the victim agreed that what tells of it goes on to others. */
  readonly consent: VictimConsent;
}

/** EV9. The item tells of a victim, who is known here by a pseudonym alone; what is said later of the same one takes the place of it. */
export const recordEvidenceVictim = command<RecordEvidenceVictimInput>(
  'recordEvidenceVictim',
  {
    validate: ({ pseudonym }) => {
      const faults = new InputFaults();
      if (!isPseudonym(pseudonym))
        faults.add('input.pseudonym', 'INVALID_VALUE', 'A pseudonym is a number of the key list, such as V-2026-017; a name is none.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const step = await evidenceStep(tx, viewer, 'recordEvidenceVictim', input);
    const { item } = step;
    await tx.query('update evidence_victim set replaced_at = $3 where evidence_id = $1 and pseudonym = $2 and replaced_at is null', [
      item.id,
      input.pseudonym,
      tx.now,
    ]);
    await tx.insert(EvidenceVictim, {
      id: tx.newId('Part'),
      evidenceId: item.id,
      personId: item.personId,
      pseudonym: input.pseudonym,
      child: input.child,
      consent: input.consent,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    return advanceEvidence(tx, step, item.status);
  },
);
