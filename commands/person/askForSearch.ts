import { openTasks } from '../clock/openTasks';
import type { Tx } from '../Tx';

const DUPLICATE_SEARCH = 'DUPLICATE_SEARCH';

/** I-36. Names, birth or numbers are other ones than those that were looked for: the registrar looks again. */
export const askForSearch = (
  tx: Tx,
  personId: string,
  summary = 'The person is on record by other names, birth or numbers than before: search the register for other records of it.',
): void => openTasks(tx, [{ kind: DUPLICATE_SEARCH, personId, subjectId: personId, ownerRole: 'REGISTRAR', summary, once: true }]);

/** ID3, domain C.4 (1a): an identity is verified of somebody for whom the register was searched. */
export async function askForFirstSearch(tx: Tx, personId: string): Promise<void> {
  await tx.enterSystemScope();
  const searched = await tx.one(`select from case_event where subject_id = $1 and action in ('searchDuplicates', 'importIntake') limit 1`, [
    personId,
  ]);
  if (searched) return;
  askForSearch(
    tx,
    personId,
    'The identity is being verified and nobody has searched the register for other records of the person: search it.',
  );
}

/** Somebody has looked. */
export const searchWasMade = (tx: Tx, personId: string) =>
  tx.query('update task set done_at = $2, done_by = $3 where person_id = $1 and kind = $4 and done_at is null', [
    personId,
    tx.now,
    tx.viewer.accountId,
    DUPLICATE_SEARCH,
  ]);
