import { NotFound } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import { command } from '../command';
import { assertRecords, assertRecordsVisible, escortRows } from './escortStep';
import { lockWithPersons, type MovementInput, recordForPersons } from './movementStep';

export interface ConfirmEscortRecordsInput extends MovementInput {
  /** Left out: everybody who travels and whose record is complete. */
  readonly personIds?: readonly string[] | null;
}

/** ER2. Another than those who answered about risk and health confirms. */
export const confirmEscortRecords = command<ConfirmEscortRecordsInput>('confirmEscortRecords', {}, async (tx, viewer, input) => {
  if (!isId(input.movementId)) throw new NotFound();
  const persons = input.personIds == null ? await completeInSight() : [...new Set(input.personIds)];
  async function completeInSight(): Promise<string[]> {
    const rows = await tx.query<{ personId: string }>(
      `select r.person_id from escort_record r join manifest_entry e on e.movement_id = r.movement_id and e.person_id = r.person_id
       where r.movement_id = $1 and r.state = 'COMPLETED' and e.open`,
      [input.movementId],
    );
    return rows.map(({ personId }) => personId);
  }
  await assertRecordsVisible(tx, input.movementId, persons);
  const movement = await lockWithPersons(tx, input, persons);
  const rows = await escortRows(tx, movement.id, persons);
  assertRecords(tx, 'confirmEscortRecords', rows);
  await tx.query(
    `update escort_record set state = 'CONFIRMED', confirmed_by = $2, confirmed_at = $3, version = version + 1 where id = any($1::uuid[])`,
    [rows.map(({ id }) => id), viewer.accountId, tx.now],
  );
  recordForPersons(tx, 'confirmEscortRecords', persons, 'The escort record was confirmed.');
  return { kind: 'Movement', id: movement.id, version: movement.version };
});
