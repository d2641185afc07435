import { BadUserInput, NotFound } from '../../domain/errors';
import { type ExceptionStatus, endsCustody, exceptionStatuses, leavesAsException } from '../../domain/movement/entries';
import type { ManifestEntryStatus } from '../../domain/movement/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import { command } from '../command';
import { endCustody } from '../custody/endCustody';
import { requireReasons } from '../input';
import { requestsLeftManifest } from '../repatriation/systemSteps';
import type { Tx } from '../Tx';
import { advanceMovement, assertStatus, lockMovement, type MovementInput } from './movementStep';

export interface RemoveFromManifestInput extends MovementInput {
  readonly personId: string;
  /** From MANIFEST_LOCKED on: why the person does not travel. */
  readonly status?: ExceptionStatus | null;
  readonly reasons?: string | null;
}

interface LeftEntry {
  readonly requestId: string | null;
}

/**
 * Rulings 20. A transfer coordinator takes a person off: struck from a draft; from a locked list an exception with its reason,
 * the version stays. The request is ready for handover again (RQ21), or abates with the person's custody (RQ20).
 */
export const removeFromManifest = command<RemoveFromManifestInput>('removeFromManifest', { validate }, async (tx, viewer, input) => {
  if (!isId(input.personId)) throw new NotFound();
  await assertListed(tx, input);
  await tx.lockPersons([input.personId]);
  const movement = await lockMovement(tx, input);
  assertStatus('removeFromManifest', movement, viewer);
  const entry = leavesAsException(movement.status) ? await except(tx, input) : await strike(tx, input);
  const end = input.status === 'ESCAPED' || input.status === 'DECEASED' ? endsCustody[input.status] : null;
  if (end !== null && leavesAsException(movement.status)) {
    await endCustody(tx, { personId: input.personId, reason: end, at: tx.now, reasons: input.reasons ?? '', opensIncident: true });
  } else if (entry.requestId !== null) {
    await requestsLeftManifest(tx, [entry.requestId], 'The person left the manifest.');
  }
  tx.record({
    subjectType: 'Person',
    subjectId: input.personId,
    personId: input.personId,
    audience: 'CUSTODIAL',
    action: 'removeFromManifest',
    toState: input.status ?? null,
    summary: 'The person left the manifest of a movement.',
    detail: { reasons: input.reasons ?? null },
  });
  return advanceMovement(tx, 'removeFromManifest', movement, movement.status);
});

function validate(input: RemoveFromManifestInput): void {
  if (input.status == null || (exceptionStatuses as readonly ManifestEntryStatus[]).includes(input.status)) return;
  throw new BadUserInput([{ path: 'input.status', code: 'INVALID_VALUE', message: `One of ${exceptionStatuses.join(', ')}.` }]);
}

/** Under the viewer: a person out of sight is on no list. @throws NotFound */
async function assertListed(tx: Tx, input: RemoveFromManifestInput): Promise<void> {
  if (!isId(input.movementId)) throw new NotFound();
  const entry = await tx.one('select id from manifest_entry where movement_id = $1 and person_id = $2 and open', [
    input.movementId,
    input.personId,
  ]);
  if (!entry) throw new NotFound();
}

function strike(tx: Tx, input: RemoveFromManifestInput): Promise<LeftEntry> {
  return left(tx, 'delete from manifest_entry where movement_id = $1 and person_id = $2 and open returning request_id', [
    input.movementId,
    input.personId,
  ]);
}

async function except(tx: Tx, input: RemoveFromManifestInput): Promise<LeftEntry> {
  if (input.status == null) {
    throw new BadUserInput([
      { path: 'input.status', code: 'REQUIRED', message: 'The list is locked: say why the person does not travel.' },
    ]);
  }
  requireReasons(input.reasons);
  return left(
    tx,
    `update manifest_entry set status = $3, status_reason = $4, open = false
     where movement_id = $1 and person_id = $2 and open returning request_id`,
    [input.movementId, input.personId, input.status, input.reasons],
  );
}

/** The driver answers a change with its rows and their number. */
async function left(tx: Tx, text: string, parameters: readonly unknown[]): Promise<LeftEntry> {
  const entry = await tx.one<LeftEntry>(`with gone as (${text}) select request_id from gone`, parameters);
  if (!entry) throw new NotFound();
  return entry;
}
