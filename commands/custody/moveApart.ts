import { Task } from '../../entities/clock/Task';
import type { Tx } from '../Tx';

const MOVE_APART = 'MOVE_APART';

/**
 * CRC Art. 37(c): who counts as a child from now on shares no unit with adults who are not its family. Where it does, the
 * child-protection officer is called to have it moved apart; the register keeps where it is until then. Asked after the person
 * was written, and once while nobody moved it.
 */
export async function callToMoveApart(tx: Tx, personId: string): Promise<void> {
  const shared = await tx.one(
    `select s.id from unit_stay s where s.person_id = $1 and s.until is null and 'UNIT-CHILD' = any(unit_conflicts(s.person_id, s.facility_id, s.unit))
       and not exists (select from task t where t.person_id = $1 and t.kind = $2 and t.done_at is null)`,
    [personId, MOVE_APART],
  );
  if (!shared) return;
  await tx.insert(Task, {
    id: tx.newId('Part'),
    kind: MOVE_APART,
    personId,
    subjectId: personId,
    ownerRole: 'CHILD_PROTECTION_OFFICER',
    summary: 'The person may be a child and shares a unit with adults who are not its family: have it moved apart at once.',
    openedAt: tx.now,
  });
}

/** Nobody is to be moved any longer: the person was put in a unit where the rules are kept, or is an adult after all. */
export async function movedApart(tx: Tx, personId: string, accountId: string): Promise<void> {
  await tx.query('update task set done_at = $2, done_by = $3 where person_id = $1 and kind = $4 and done_at is null', [
    personId,
    tx.now,
    accountId,
    MOVE_APART,
  ]);
}
