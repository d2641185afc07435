import { BadUserInput, NotFound } from '../../domain/errors';
import { endsCustody, type ResolutionOutcome, resolutionOutcomes } from '../../domain/movement/entries';
import type { DiscrepancyKind, ManifestEntryStatus } from '../../domain/movement/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import type { Movement } from '../../entities/movement/Movement';
import { command } from '../command';
import { endCustody } from '../custody/endCustody';
import { InputFaults, requireReasons } from '../input';
import { requestsLeftManifest } from '../repatriation/systemSteps';
import type { Tx } from '../Tx';
import { finishMovement } from './finishMovement';
import { advanceMovement, assertStatus, lockWithPersons, type MovementInput } from './movementStep';

export interface ResolveDiscrepancyInput extends MovementInput {
  readonly discrepancyId: string;
  readonly resolution: string;
  /** What was found out about the person; required where the person is named. */
  readonly outcome?: ResolutionOutcome | null;
  readonly incidentRef?: string | null;
}

interface Difference {
  readonly id: string;
  readonly kind: DiscrepancyKind;
  readonly personId: string | null;
  readonly outcome: ResolutionOutcome | null;
  readonly resolvedAt: Date | null;
}

/**
 * C.6. The decision authority resolves one difference, with what was found out; when none is left the movement is reconciled.
 * No number is edited: the counts stay as they were made.
 */
export const resolveDiscrepancy = command<ResolveDiscrepancyInput>('resolveDiscrepancy', { validate }, async (tx, viewer, input) => {
  const named = isId(input.discrepancyId)
    ? await tx.one<{ personId: string | null }>('select person_id from discrepancy where id = $1 and movement_id::text = $2', [
        input.discrepancyId,
        input.movementId,
      ])
    : undefined;
  if (!named) throw new NotFound();
  const movement = await lockWithPersons(tx, input, named.personId === null ? [] : [named.personId]);
  assertStatus('resolveDiscrepancy', movement, viewer);
  const differences = await resolve(tx, movement, named.personId, input);
  await settlePerson(tx, movement, named.personId, input);
  if (differences.every(({ id, resolvedAt }) => resolvedAt !== null || id === input.discrepancyId)) {
    return finishMovement(tx, 'resolveDiscrepancy', movement, await receivedAfterAll(tx, movement, differences, input));
  }
  return advanceMovement(tx, 'resolveDiscrepancy', movement, 'DISCREPANCY', {}, { detail: { discrepancy: input.discrepancyId } });
});

function validate(input: ResolveDiscrepancyInput): void {
  const faults = new InputFaults().requireText('input.incidentRef', input.incidentRef);
  if (input.outcome != null && !(resolutionOutcomes as readonly ManifestEntryStatus[]).includes(input.outcome)) {
    faults.add('input.outcome', 'INVALID_VALUE', `One of ${resolutionOutcomes.join(', ')}.`);
  }
  if (input.outcome != null && input.outcome in endsCustody && input.incidentRef == null) {
    faults.add('input.incidentRef', 'REQUIRED', 'An escape or a death is an incident: name it.');
  }
  faults.throwIfAny();
  requireReasons(input.resolution);
}

/** Marks the difference and answers all of the movement as they were before. @throws NotFound when it was resolved already. */
async function resolve(
  tx: Tx,
  movement: Movement,
  personId: string | null,
  input: ResolveDiscrepancyInput,
): Promise<readonly Difference[]> {
  const resolution = await tx.sealed('discrepancy', 'resolution', { id: input.discrepancyId, personId }, input.resolution);
  const differences = await tx.query<Difference>(
    `with resolved as (
       update discrepancy set resolved_at = $3, resolved_by = $4, resolution = $5, outcome = $6, incident_ref = $7
       where id = $2 and resolved_at is null)
     select id, kind, person_id, outcome, resolved_at from discrepancy where movement_id = $1`,
    [movement.id, input.discrepancyId, tx.now, tx.viewer.accountId, resolution, input.outcome ?? null, input.incidentRef ?? null],
  );
  const difference = differences.find(({ id }) => id === input.discrepancyId);
  if (!difference || difference.resolvedAt !== null) throw new NotFound();
  if (input.outcome == null && (difference.kind === 'MISSING' || difference.kind === 'SUBSTITUTED')) {
    throw new BadUserInput([{ path: 'input.outcome', code: 'REQUIRED', message: 'Say what became of the person.' }]);
  }
  return differences;
}

/** What the outcome does to the entry, the request and the custody of the person. */
async function settlePerson(tx: Tx, movement: Movement, personId: string | null, input: ResolveDiscrepancyInput): Promise<void> {
  const { outcome } = input;
  if (personId === null || outcome == null || outcome === 'RECEIVED') return;
  const entry = await tx.one<{ id: string; requestId: string | null }>(
    'select id, request_id from manifest_entry where movement_id = $1 and person_id = $2 and open',
    [movement.id, personId],
  );
  if (entry) {
    const reason = await tx.sealed('manifest_entry', 'status_reason', { id: entry.id, personId }, input.resolution);
    await tx.query('update manifest_entry set status = $2, status_reason = $3, open = false where id = $1', [entry.id, outcome, reason]);
  }
  if (outcome === 'ESCAPED' || outcome === 'DECEASED') {
    await endCustody(tx, { personId, reason: endsCustody[outcome], at: tx.now, reasons: input.resolution, opensIncident: false });
  } else if (entry?.requestId) {
    await requestsLeftManifest(tx, [entry.requestId], 'The person did not arrive with the movement.');
  }
}

/** Whom the receiving side counted, and whom a resolution found received; less whom it found elsewhere. */
async function receivedAfterAll(
  tx: Tx,
  movement: Movement,
  differences: readonly Difference[],
  input: ResolveDiscrepancyInput,
): Promise<string[]> {
  const count = await tx.one<{ present: string[] }>(
    `select h.present from headcount h where h.movement_id = $1 and h.side = 'RECEIVING' order by h.occurred_at desc, h.recorded_at desc, h.id desc limit 1`,
    [movement.id],
  );
  const outcomes = differences.map((difference) => ({
    ...difference,
    outcome: difference.id === input.discrepancyId ? (input.outcome ?? null) : difference.outcome,
  }));
  const found = outcomes.filter(({ outcome }) => outcome === 'RECEIVED').flatMap(({ personId }) => personId ?? []);
  // Somebody there who never boarded comes over only if the resolution says so.
  const elsewhere = new Set(
    outcomes
      .filter(({ kind, outcome }) => (kind === 'EXTRA' ? outcome !== 'RECEIVED' : outcome !== null && outcome !== 'RECEIVED'))
      .flatMap(({ personId }) => personId ?? []),
  );
  return [...new Set([...(count?.present ?? []), ...found])].filter((person) => !elsewhere.has(person));
}
