import type { Viewer } from '../../domain/access/viewer';
import { NotFound } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import {
  type MovingOrderFacts,
  type MovingOrderStatus,
  type MovingOrderVerb,
  movingOrderLifecycle,
} from '../../domain/operation/movingOrderLifecycle';
import { isId } from '../../domain/reference/nodeId';
import { MovingOrder } from '../../entities/operation/MovingOrder';
import { type Changed, type CommandInput, command } from '../command';
import { requireReasons } from '../input';
import type { Tx } from '../Tx';

export interface MovingOrderInput extends CommandInput {
  readonly orderId: string;
  readonly expectedVersion?: number | null;
}

export interface OverrideMovingOrderInput extends MovingOrderInput {
  readonly personId: string;
  readonly batch: number;
  readonly reasons: string;
}

/** MO1. A human puts a person, and the family with the person, in another batch, and says why. */
export const overrideMovingOrder = command<OverrideMovingOrderInput>(
  'overrideMovingOrder',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    await assertListed(tx, input);
    const order = await tx.lockRow<MovingOrder>('moving_order', input.orderId, input.expectedVersion);
    const target = await tx.one<Target>(TARGET, [order.id, input.personId, input.batch]);
    if (!target) throw new NotFound();
    const { family, size, members, alreadyThere } = target;
    const room = alreadyThere || size + members <= order.batchSize;
    const override = { samePlace: target.samePlace, sameStream: target.sameStream, room };
    assertMovingOrderStep(tx, viewer, 'overrideMovingOrder', order, { override });
    const moved = await tx.query<{ id: string; personId: string }>(
      'select id, person_id from moving_order_place where order_id = $1 and family = $2',
      [order.id, family],
    );
    const places = await tx.sealedRows(
      'moving_order_place',
      moved.map((place) => ({ ...place, overrideReasons: input.reasons })),
    );
    await tx.query(
      `update moving_order_place p set batch = $2, waits = null, overridden_by = $3, override_reasons = s."overrideReasons"
       from jsonb_to_recordset($1::jsonb) as s(id uuid, "overrideReasons" text) where p.id = s.id`,
      [JSON.stringify(places), input.batch, viewer.accountId],
    );
    tx.subjects.add(input.personId);
    return advanceMovingOrder(tx, 'overrideMovingOrder', order, order.status, { lastChangedBy: viewer.accountId });
  },
);

interface Target {
  readonly family: number;
  readonly members: number;
  readonly size: number;
  readonly samePlace: boolean;
  readonly sameStream: boolean;
  readonly alreadyThere: boolean;
}

/** Nobody joins a family that travels alone, and no such family joins others (I-10). */
const TARGET = `
select p.family, (select count(*)::int from moving_order_place m where m.order_id = p.order_id and m.family = p.family) as members,
  (select count(*)::int from moving_order_place m where m.order_id = p.order_id and m.batch = b.number) as size,
  b.facility_id = p.facility_id as same_place,
  b.stream = p.stream and (p.stream <> 'FAMILY' or p.batch is not distinct from b.number) as same_stream,
  p.batch is not distinct from b.number as already_there
from moving_order_place p join moving_order_batch b on b.order_id = p.order_id and b.number = $3
where p.order_id = $1 and p.person_id = $2`;

/** Found under the viewer: who is out of sight is not on the list. @throws NotFound */
async function assertListed(tx: Tx, { orderId, personId }: OverrideMovingOrderInput): Promise<void> {
  const listed =
    isId(orderId) && isId(personId)
      ? await tx.one('select id from moving_order_place where order_id = $1 and person_id = $2', [orderId, personId])
      : undefined;
  if (!listed) throw new NotFound();
}

/** MO2. Another than who made it signs: from here on it is an order, and never changes. */
export const signMovingOrder = command<MovingOrderInput>('signMovingOrder', {}, async (tx, viewer, input) => {
  const order = await tx.lockRow<MovingOrder>('moving_order', input.orderId, input.expectedVersion);
  assertMovingOrderStep(tx, viewer, 'signMovingOrder', order);
  return advanceMovingOrder(tx, 'signMovingOrder', order, 'SIGNED', { signedBy: viewer.accountId, signedAt: tx.now });
});

export interface WithdrawMovingOrderInput extends MovingOrderInput {
  readonly reasons: string;
}

/** MO3. Movements that were made of it are called off on their own. */
export const withdrawMovingOrder = command<WithdrawMovingOrderInput>(
  'withdrawMovingOrder',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const order = await tx.lockRow<MovingOrder>('moving_order', input.orderId, input.expectedVersion);
    assertMovingOrderStep(tx, viewer, 'withdrawMovingOrder', order);
    return advanceMovingOrder(tx, 'withdrawMovingOrder', order, 'WITHDRAWN', { withdrawnReasons: input.reasons });
  },
);

export function assertMovingOrderStep(
  tx: Tx,
  viewer: Viewer,
  verb: MovingOrderVerb,
  order: MovingOrder,
  more: Pick<MovingOrderFacts, 'override' | 'movementMade'> = {},
): void {
  const facts = { proposedBy: order.proposedBy, lastChangedBy: order.lastChangedBy, ...more };
  assertStep(movingOrderLifecycle, verb, order.status, facts, viewer, tx.now);
}

export async function advanceMovingOrder(
  tx: Tx,
  verb: MovingOrderVerb,
  order: MovingOrder,
  to: MovingOrderStatus,
  changes: Partial<MovingOrder>,
): Promise<Changed> {
  const version = await tx.update(MovingOrder, order, { ...changes, status: to });
  const rule = movingOrderLifecycle.verbs[verb];
  tx.record({
    subjectType: 'MovingOrder',
    subjectId: order.id,
    personId: null,
    audience: rule.audience,
    action: verb,
    ...(to === order.status ? {} : { fromState: order.status, toState: to }),
    summary: rule.event,
  });
  return { kind: 'MovingOrder', id: order.id, version };
}
