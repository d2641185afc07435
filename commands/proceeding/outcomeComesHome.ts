import type { Verdict } from '../../domain/proceeding/vocabulary';
import type { ProsecutionHandoff } from '../../entities/handoff/ProsecutionHandoff';
import { PriorAdjudication } from '../../entities/proceeding/PriorAdjudication';
import { openTasks } from '../clock/openTasks';
import type { Tx } from '../Tx';

interface Outcome {
  readonly detail: string;
  readonly occurredAt: Date;
  readonly verdict?: Verdict | null;
}

/**
 * I-27. The receiving State reported how the case ended there. Its judgment comes on record as an earlier one, and a legal officer
 * compares the facts: a finding that bars closes the case here, any other lets it go on. Nothing closes by itself.
 */
export async function outcomeComesHome(tx: Tx, handoff: ProsecutionHandoff, { detail, occurredAt, verdict }: Outcome): Promise<void> {
  const { personId, proceedingId, country, ref } = handoff;
  if (proceedingId === null) return;
  if (verdict != null) {
    await tx.insert(PriorAdjudication, {
      id: tx.newId('Part'),
      personId,
      forum: country,
      forumKind: 'STATE',
      // The case was transferred to be judged there (UN Model Treaty Art. 10).
      recognisedAs: 'RECOGNISED',
      outcome: verdict,
      final: true,
      decided: occurredAt.toISOString().slice(0, 10),
      // The statement of facts is sealed with the package, and stays there.
      actsDescription: `The acts handed over with ${ref}: ${detail}`,
      served: verdict === 'CONVICTED' ? 'NOT_KNOWN' : 'NO_SENTENCE',
      source: `Feedback of the receiving authority on ${ref}`,
      proceedingId,
      standsSince: tx.now,
      version: 1,
      recordedBy: tx.viewer.accountId,
      recordedAt: tx.now,
    });
  }
  openTasks(tx, [
    {
      kind: 'NE_BIS_FINDING',
      personId,
      subjectId: proceedingId,
      ownerRole: 'LEGAL_OFFICER',
      summary: 'The case that was transferred ended abroad: compare the facts, and find whether it is closed here (I-27).',
    },
  ]);
}
