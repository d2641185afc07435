import { BadUserInput, InvalidTransition, NotFound } from '../../domain/errors';
import { verbsFrom } from '../../domain/lifecycle/lifecycle';
import { movementLifecycle } from '../../domain/movement/lifecycle';
import type { PropertyKind } from '../../domain/movement/property/lifecycle';
import { isId } from '../../domain/reference/nodeId';
import { command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { mayKeepRecords } from './escortStep';
import { type Happened, happenedAt, requireHappened } from './happened';
import { lockWithPersons, type MovementInput, recordForPersons } from './movementStep';

interface SealedItem {
  readonly personId: string;
  readonly kind: PropertyKind;
  readonly sealNumber: string;
  readonly description: string;
}

export interface SealPropertyInput extends MovementInput, Happened {
  readonly items: readonly SealedItem[];
}

const MOST_AT_ONCE = 2000;
const SEAL = /^[A-Z0-9][A-Z0-9-]{2,31}$/;

/** Mandela Rule 67. At the origin bags and items of persons who travel are sealed; a number is one seal while it is closed. */
export const sealProperty = command<SealPropertyInput>('sealProperty', { validate }, async (tx, viewer, input) => {
  const persons = [...new Set(input.items.map(({ personId }) => personId))];
  await assertListed(tx, input.movementId, persons);
  const movement = await lockWithPersons(tx, input, persons);
  if (!mayKeepRecords(movement.status)) {
    throw new InvalidTransition(movement.status, verbsFrom(movementLifecycle, movement.status, viewer.role));
  }
  const items = await tx.sealedRows(
    'property_item',
    input.items.map(({ personId, kind, sealNumber, description }) => ({
      id: tx.newId('Part'),
      personId,
      kind,
      sealNumber,
      description,
      lateReason: input.lateReason ?? null,
    })),
  );
  const sealed = await tx.query<{ sealNumber: string }>(
    `insert into property_item (id, movement_id, person_id, country, kind, seal_number, description, state, sealed_by, sealed_at, recorded_at, late_reason)
     select i.id, $1, i."personId", $3, i.kind, i."sealNumber", i.description, 'SEALED', $4, $5, $6, i."lateReason"
     from jsonb_to_recordset($2::jsonb) as i(id uuid, "personId" uuid, kind text, "sealNumber" text, description text, "lateReason" text)
     on conflict (seal_number) where state in ('SEALED', 'RELEASED', 'DIFFERENT') do nothing returning seal_number`,
    [
      movement.id,
      JSON.stringify(items),
      movement.toCountry,
      viewer.accountId,
      happenedAt(tx, { ...movement, lastEventAt: null }, input),
      tx.now,
    ],
  );
  assertAllSealed(input, new Set(sealed.map(({ sealNumber }) => sealNumber)));
  recordForPersons(tx, 'sealProperty', persons, 'Property of the person was sealed.');
  return { kind: 'Movement', id: movement.id, version: movement.version };
});

function validate(input: SealPropertyInput, now: Date): void {
  const faults = new InputFaults();
  if (input.items.length === 0) faults.add('input.items', 'REQUIRED', 'Name at least one bag or item.');
  if (input.items.length > MOST_AT_ONCE) faults.add('input.items', 'INVALID_VALUE', `At most ${MOST_AT_ONCE} at once.`);
  const seen = new Set<string>();
  input.items.forEach(({ sealNumber, description }, at) => {
    const path = `input.items[${at}]`;
    if (!SEAL.test(sealNumber))
      faults.add(`${path}.sealNumber`, 'INVALID_VALUE', 'Three to 32 capital letters, digits and hyphens, as on the seal.');
    if (seen.has(sealNumber)) faults.add(`${path}.sealNumber`, 'SEAL_IN_USE', 'This seal is named twice.');
    seen.add(sealNumber);
    if (description.trim() === '') faults.add(`${path}.description`, 'REQUIRED', 'This may not be empty.');
  });
  requireHappened(faults, input, now);
}

/** Under the viewer: whoever is out of sight or does not travel is absent. @throws NotFound */
async function assertListed(tx: Tx, movementId: string, persons: readonly string[]): Promise<void> {
  if (!isId(movementId) || !persons.every(isId)) throw new NotFound();
  const listed = await tx.query('select person_id from manifest_entry where movement_id = $1 and person_id = any($2::uuid[]) and open', [
    movementId,
    persons,
  ]);
  if (listed.length !== persons.length) throw new NotFound();
}

function assertAllSealed({ items }: SealPropertyInput, sealed: ReadonlySet<string>): void {
  const faults = items.flatMap(({ sealNumber }, at) =>
    sealed.has(sealNumber)
      ? []
      : [{ path: `input.items[${at}].sealNumber`, code: 'SEAL_IN_USE', message: 'This seal is closed on another bag or item.' }],
  );
  if (faults.length > 0) throw new BadUserInput(faults);
}
