import { BadUserInput, NotFound } from '../../domain/errors';
import { type ExceptionStatus, endsCustody, exceptionStatuses, leavesAsException } from '../../domain/movement/entries';
import type { MovementReasonList } from '../../domain/movement/reasons';
import type { ManifestEntryStatus } from '../../domain/movement/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import { command } from '../command';
import { endCustody } from '../custody/endCustody';
import { requireReasons } from '../input';
import { requestsLeftManifest } from '../repatriation/systemSteps';
import type { Tx } from '../Tx';
import { advanceMovement, assertStatus, lockMovement, type MovementInput } from './movementStep';
import { codeOf } from './reasonGiven';
import { returnProperty } from './resolvePropertyDifference';

export interface RemoveFromManifestInput extends MovementInput {
  readonly personId: string;
  /** From MANIFEST_LOCKED on: why the person does not travel. */
  readonly status?: ExceptionStatus | null;
  readonly reasons?: string | null;
  /** Of the closed list of NOT_PRESENTED or REFUSED; left out, OTHER: the text says it. */
  readonly reasonCode?: string | null;
}

/** The closed list that a status takes its reason from; the others say everything by themselves. */
const LIST_OF: Readonly<Partial<Record<ManifestEntryStatus, MovementReasonList>>> = {
  NOT_PRESENTED: 'NOT_PRESENTED',
  REFUSED_MEDICAL: 'REFUSED',
};

interface LeftEntry {
  readonly requestId: string | null;
}

/**
 * Rulings 20. A transfer coordinator takes a person off: struck from a draft; from a locked list an exception with its reason,
 * the version stays. The request is ready for handover again (RQ21), or abates with the person's custody (RQ20).
 */
export const removeFromManifest = command<RemoveFromManifestInput>('removeFromManifest', { validate }, async (tx, viewer, input) => {
  if (!isId(input.personId)) throw new NotFound();
  const listed = await listedEntry(tx, input);
  await tx.lockPersons([input.personId]);
  const movement = await lockMovement(tx, input);
  assertStatus('removeFromManifest', movement, viewer);
  const entry = leavesAsException(movement.status) ? await except(tx, input, listed) : await strike(tx, input);
  const end = input.status === 'ESCAPED' || input.status === 'DECEASED' ? endsCustody[input.status] : null;
  if (end !== null && leavesAsException(movement.status)) {
    await endCustody(tx, { personId: input.personId, reason: end, at: tx.now, reasons: input.reasons ?? '', opensIncident: true });
  } else if (entry.requestId !== null) {
    await requestsLeftManifest(tx, [entry.requestId], 'The person left the manifest.');
  }
  await returnProperty(tx, movement.id, input.personId);
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

interface ListedEntry {
  readonly id: string;
  readonly personId: string;
}

/** Under the viewer: a person out of sight is on no list. @throws NotFound */
async function listedEntry(tx: Tx, input: RemoveFromManifestInput): Promise<ListedEntry> {
  if (!isId(input.movementId)) throw new NotFound();
  const entry = await tx.one<ListedEntry>('select id, person_id from manifest_entry where movement_id = $1 and person_id = $2 and open', [
    input.movementId,
    input.personId,
  ]);
  if (!entry) throw new NotFound();
  return entry;
}

function strike(tx: Tx, input: RemoveFromManifestInput): Promise<LeftEntry> {
  return left(tx, 'delete from manifest_entry where movement_id = $1 and person_id = $2 and open returning request_id', [
    input.movementId,
    input.personId,
  ]);
}

async function except(tx: Tx, input: RemoveFromManifestInput, entry: ListedEntry): Promise<LeftEntry> {
  if (input.status == null) {
    throw new BadUserInput([
      { path: 'input.status', code: 'REQUIRED', message: 'The list is locked: say why the person does not travel.' },
    ]);
  }
  requireReasons(input.reasons);
  const list = LIST_OF[input.status];
  if (!list && input.reasonCode != null) {
    throw new BadUserInput([{ path: 'input.reasonCode', code: 'INVALID_VALUE', message: 'This status takes no reason of a list.' }]);
  }
  const reason = await tx.sealed('manifest_entry', 'status_reason', entry, input.reasons ?? null);
  return left(
    tx,
    `update manifest_entry set status = $3, status_reason = $4, reason_list = $5, reason_code = $6, open = false
     where movement_id = $1 and person_id = $2 and open returning request_id`,
    [input.movementId, input.personId, input.status, reason, list ?? null, list ? codeOf(list, input.reasonCode, tx.now) : null],
  );
}

/** The driver answers a change with its rows and their number. */
async function left(tx: Tx, text: string, parameters: readonly unknown[]): Promise<LeftEntry> {
  const entry = await tx.one<LeftEntry>(`with gone as (${text}) select request_id from gone`, parameters);
  if (!entry) throw new NotFound();
  return entry;
}
