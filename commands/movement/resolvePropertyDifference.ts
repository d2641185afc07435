import { NotFound } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { propertyLifecycle } from '../../domain/movement/property/lifecycle';
import { isId } from '../../domain/reference/nodeId';
import { command } from '../command';
import { requireReasons } from '../input';
import type { Tx } from '../Tx';
import { lockMovement, type MovementInput } from './movementStep';
import { propertyRows } from './signForProperty';

export interface ResolvePropertyDifferenceInput extends MovementInput {
  readonly propertyId: string;
  readonly resolution: string;
}

/** SP3. What was found out about a seal that differed; the number is free again. */
export const resolvePropertyDifference = command<ResolvePropertyDifferenceInput>(
  'resolvePropertyDifference',
  { validate: ({ resolution }) => requireReasons(resolution) },
  async (tx, viewer, input) => {
    const seen = isId(input.propertyId)
      ? await tx.one('select id from property_item where id = $1 and movement_id::text = $2', [input.propertyId, input.movementId])
      : undefined;
    if (!seen) throw new NotFound();
    const movement = await lockMovement(tx, input);
    const [row] = await propertyRows(tx, [input.propertyId]);
    if (!row) throw new NotFound();
    const rule = assertStep(propertyLifecycle, 'resolvePropertyDifference', row.state, row, viewer, tx.now);
    await tx.query(
      `update property_item set state = 'RESOLVED', resolution = $2, resolved_by = $3, resolved_at = $4, version = version + 1 where id = $1`,
      [row.id, await tx.sealed('property_item', 'resolution', row, input.resolution), viewer.accountId, tx.now],
    );
    tx.record({
      subjectType: 'Person',
      subjectId: row.personId,
      personId: row.personId,
      audience: rule.audience,
      action: 'resolvePropertyDifference',
      summary: rule.event,
    });
    return { kind: 'Movement', id: movement.id, version: movement.version };
  },
);

/** SP4. Whoever does not travel keeps what is theirs, and its seals are free. Null: of everybody on the movement. */
export async function returnProperty(tx: Tx, movementId: string, personId: string | null): Promise<void> {
  await tx.query(
    `update property_item set state = 'RETURNED', version = version + 1
     where movement_id = $1 and ($2::uuid is null or person_id = $2) and state = any($3::text[])`,
    [movementId, personId, propertyLifecycle.verbs.returnProperty.from],
  );
}
