import { NotFound } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { type EscortFacts, type EscortRecordState, type EscortVerb, escortRecordLifecycle } from '../../domain/movement/escort/lifecycle';
import type { MovementStatus } from '../../domain/movement/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import type { Tx } from '../Tx';

/** From the first listing until departure. */
const OPEN_DURING: readonly MovementStatus[] = ['MANIFEST_DRAFT', 'MANIFEST_LOCKED', 'AUTHORISED', 'BOARDING'];
export const mayKeepRecords = (status: MovementStatus): boolean => OPEN_DURING.includes(status);

export interface EscortRow extends EscortFacts {
  readonly id: string;
  readonly personId: string;
  readonly state: EscortRecordState;
  readonly questionSet: number;
  /** Questions with an answer that somebody stands by. */
  readonly answered: readonly string[];
  /** Questions whose answer was taken over, and that nobody has stood by. */
  readonly takenOver: readonly string[];
}

/** Under the viewer: records of persons out of sight are absent. @throws NotFound where one of the persons has none. */
export async function assertRecordsVisible(tx: Tx, movementId: string, personIds: readonly string[]): Promise<void> {
  if (!isId(movementId) || !personIds.every(isId)) throw new NotFound();
  const seen = await tx.query('select person_id from escort_record where movement_id = $1 and person_id = any($2::uuid[])', [
    movementId,
    personIds,
  ]);
  if (seen.length !== new Set(personIds).size) throw new NotFound();
}

/** The records with their facts, in one statement whatever their number; null: those of everybody who travels. */
export function escortRows(tx: Tx, movementId: string, personIds: readonly string[] | null): Promise<EscortRow[]> {
  return tx.query<EscortRow>(
    `select r.id, r.person_id, r.state, r.question_set, m.status as movement_status, r.answered_by,
       exists (select from emergency_check c where c.movement_id = r.movement_id and c.person_id = r.person_id and c.kind = 'ESCORT_RECORD'
               and c.done_at is null) as completed_afterwards,
       array(select a.question from escort_answer a where a.record_id = r.id and not a.prefilled) as answered,
       array(select a.question from escort_answer a where a.record_id = r.id and a.prefilled) as taken_over
     from escort_record r join movement m on m.id = r.movement_id
     where r.movement_id = $1 and (r.person_id = any($2::uuid[]) or $2 is null and exists (
       select from manifest_entry e where e.movement_id = r.movement_id and e.person_id = r.person_id and e.open))
     order by r.person_id`,
    [movementId, personIds],
  );
}

/** @throws InvalidTransition, FourEyesRequired, GuardFailed of the first record that stands in the way. */
export function assertRecords(tx: Tx, verb: EscortVerb, rows: readonly EscortRow[]): void {
  for (const row of rows) assertStep(escortRecordLifecycle, verb, row.state, row, tx.viewer, tx.now);
}

/** ER3. With the departure. */
export async function lockEscortRecords(tx: Tx, movementId: string): Promise<void> {
  await tx.query(
    `update escort_record set state = 'LOCKED', locked_at = $2, version = version + 1 where movement_id = $1 and state = any($3::text[])`,
    [movementId, tx.now, escortRecordLifecycle.verbs.lockEscortRecord.from],
  );
}
