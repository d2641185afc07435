import { openTasks } from '../clock/openTasks';
import type { Tx } from '../Tx';

/** Whose consent was given by a guardian that answers no more is somebody's task; until then the child does not travel (CH8). */
export async function tellOfGuardianLost(tx: Tx, childId: string): Promise<void> {
  const cases = await tx.query<{ id: string }>(
    `select c.id from child_case c join guard_facts_child_case f on f.child_case_id = c.id
     where c.person_id = $1 and c.state not in ('CLOSED', 'TRAVEL', 'HANDED_TO_CHILD_AUTHORITY', 'FOLLOW_UP') and not f.guardian_answers`,
    [childId],
  );
  openTasks(
    tx,
    cases.map(({ id }) => ({
      kind: 'GUARDIAN_LOST',
      personId: childId,
      subjectId: id,
      ownerRole: 'CHILD_PROTECTION_OFFICER' as const,
      summary: 'The guardian named in the case of the child answers for it no more: see who does, and ask for the consent again.',
    })),
  );
}
