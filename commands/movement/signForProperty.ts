import { NotFound } from '../../domain/errors';
import { firstStatus } from '../../domain/incident/referral';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { type PropertyFacts, type PropertyState, propertyLifecycle, type SealFinding } from '../../domain/movement/property/lifecycle';
import { isId } from '../../domain/reference/nodeId';
import { Incident } from '../../entities/incident/Incident';
import { type Command, command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { lockMovement, type MovementInput } from './movementStep';

interface Check {
  readonly propertyId: string;
  readonly finding: SealFinding;
  /** The number on the seal, where it is another. */
  readonly foundSeal?: string | null;
  /** What differs, in words; needed where the seal is not intact. */
  readonly note?: string | null;
}

export interface SignForPropertyInput extends MovementInput {
  /** Who signs, by name or number, as on the list of the handover. */
  readonly officer: string;
  readonly checks: readonly Check[];
}

export interface PropertyRow extends PropertyFacts {
  readonly id: string;
  readonly personId: string;
  readonly state: PropertyState;
  readonly sealNumber: string;
}

/** The columns that a side signs in. */
const SIDES = {
  releaseProperty: { next: 'RELEASED', by: 'released_by', officer: 'released_officer', at: 'released_at' },
  receiveProperty: { next: 'HANDED_OVER', by: 'received_by', officer: 'received_officer', at: 'received_at' },
} as const;

/** SP1, SP2. One side looks at every seal and signs. A seal that is not as it was closed is an incident of its own, at once. */
function signForProperty(verb: keyof typeof SIDES): Command<SignForPropertyInput> {
  const side = SIDES[verb];
  return command<SignForPropertyInput>(verb, { validate }, async (tx, viewer, input) => {
    await assertInSight(tx, input);
    const movement = await lockMovement(tx, input);
    const rows = await propertyRows(
      tx,
      input.checks.map(({ propertyId }) => propertyId),
    );
    for (const row of rows) assertStep(propertyLifecycle, verb, row.state, row, viewer, tx.now);
    const incidents = await openIncidents(tx, input, rows);
    const notes = await tx.sealedRows(
      'property_item',
      input.checks.map(({ propertyId, note }) => ({
        id: propertyId,
        personId: rows.find(({ id }) => id === propertyId)?.personId,
        note: note ?? null,
      })),
    );
    await tx.query(
      `update property_item p set state = case when c.finding = 'INTACT' then $5 else 'DIFFERENT' end, finding = c.finding, found_seal = c.found_seal,
         note = c.note, incident_id = c.incident, ${side.by} = $2, ${side.officer} = $3, ${side.at} = $4, version = version + 1
       from jsonb_to_recordset($1::jsonb) as c(id uuid, finding text, found_seal text, note text, incident uuid) where p.id = c.id`,
      [
        JSON.stringify(
          input.checks.map(({ propertyId, finding, foundSeal }, at) => ({
            id: propertyId,
            finding,
            found_seal: foundSeal ?? null,
            note: notes[at]?.note ?? null,
            incident: incidents.get(propertyId) ?? null,
          })),
        ),
        viewer.accountId,
        input.officer,
        tx.now,
        side.next,
      ],
    );
    const rule = propertyLifecycle.verbs[verb];
    for (const personId of new Set(rows.map((row) => row.personId))) {
      tx.record({ subjectType: 'Person', subjectId: personId, personId, audience: rule.audience, action: verb, summary: rule.event });
    }
    return { kind: 'Movement', id: movement.id, version: movement.version };
  });
}

export const releaseProperty = signForProperty('releaseProperty');
export const receiveProperty = signForProperty('receiveProperty');

function validate({ officer, checks }: SignForPropertyInput): void {
  const faults = new InputFaults();
  if (officer.trim() === '') faults.add('input.officer', 'REQUIRED', 'This may not be empty.');
  if (checks.length === 0) faults.add('input.checks', 'REQUIRED', 'Name at least one seal.');
  if (new Set(checks.map(({ propertyId }) => propertyId)).size !== checks.length) {
    faults.add('input.checks', 'INVALID_VALUE', 'A seal is named twice.');
  }
  checks.forEach(({ finding, foundSeal, note }, at) => {
    const path = `input.checks[${at}]`;
    if (finding !== 'INTACT' && (note == null || note.trim() === '')) faults.add(`${path}.note`, 'REQUIRED', 'Say what differs.');
    if (finding === 'OTHER_NUMBER' && foundSeal == null) faults.add(`${path}.foundSeal`, 'REQUIRED', 'Name the number that was found.');
    faults.requireText(`${path}.foundSeal`, foundSeal);
  });
  faults.throwIfAny();
}

/** Under the viewer, and of this movement. @throws NotFound */
async function assertInSight(tx: Tx, { movementId, checks }: SignForPropertyInput): Promise<void> {
  const ids = checks.map(({ propertyId }) => propertyId);
  if (!isId(movementId) || !ids.every(isId)) throw new NotFound();
  const seen = await tx.query('select id from property_item where movement_id = $1 and id = any($2::uuid[])', [movementId, ids]);
  if (seen.length !== ids.length) throw new NotFound();
}

export function propertyRows(tx: Tx, ids: readonly string[]): Promise<PropertyRow[]> {
  return tx.query<PropertyRow>('select * from guard_facts_property_item where id = any($1::uuid[]) order by id', [ids]);
}

/** One for each seal that differs, in two statements whatever their number. */
async function openIncidents(tx: Tx, { checks }: SignForPropertyInput, rows: readonly PropertyRow[]): Promise<ReadonlyMap<string, string>> {
  const different = checks.filter(({ finding }) => finding !== 'INTACT');
  if (different.length === 0) return new Map();
  const refs = await tx.newRefs(different.length);
  const incidents = different.map(({ propertyId, note }, at) => ({
    id: tx.newId('Incident'),
    ref: refs[at] ?? '',
    personId: rows.find(({ id }) => id === propertyId)?.personId ?? null,
    facilityId: null,
    kind: 'PROPERTY_DIFFERENCE' as const,
    status: firstStatus('PROPERTY_DIFFERENCE'),
    description: note ?? 'A seal differs.',
    occurredAt: tx.now,
    reportedBy: tx.viewer.accountId,
    recordedAt: tx.now,
  }));
  await tx.insert(Incident, incidents);
  return new Map(different.map(({ propertyId }, at) => [propertyId, incidents[at]?.id ?? '']));
}
