import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { overrideMovingOrder, signMovingOrder, withdrawMovingOrder } from '../../commands/operation/movingOrderVerbs';
import { planMovementOfBatch } from '../../commands/operation/planMovementOfBatch';
import { proposeMovingOrder } from '../../commands/operation/proposeMovingOrder';
import { movingOrderReads } from '../../queries/operation/movingOrderReads';
import { OverrideMovingOrderInput, OverrideMovingOrderPayload } from '../../schema/operation/overrideMovingOrder';
import { PlanMovementOfBatchInput, PlanMovementOfBatchPayload } from '../../schema/operation/planMovementOfBatch';
import { ProposeMovingOrderInput, ProposeMovingOrderPayload } from '../../schema/operation/proposeMovingOrder';
import { SignMovingOrderInput, SignMovingOrderPayload } from '../../schema/operation/signMovingOrder';
import { WithdrawMovingOrderInput, WithdrawMovingOrderPayload } from '../../schema/operation/withdrawMovingOrder';
import type { ApiContext } from '../context';

const orders = { movingOrder: movingOrderReads };

/** Who moves in which order, by rules that are shown (domain C.3a). */
@Resolver()
export class MovingOrderMutations {
  @Mutation(() => ProposeMovingOrderPayload, {
    description:
      'OP13. TRANSFER_COORDINATOR or DECISION_AUTHORITY; the rules put everybody in the places that are emptied in an order. A proposal, until it is signed. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT, GUARD_FAILED (MO-EMPTY).',
  })
  proposeMovingOrder(
    @Arg('input', () => ProposeMovingOrderInput, { description: 'The operation and the size of a batch.' }) input: ProposeMovingOrderInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(proposeMovingOrder, input, orders, info);
  }

  @Mutation(() => OverrideMovingOrderPayload, {
    description:
      'MO1. TRANSFER_COORDINATOR or DECISION_AUTHORITY puts a family in another batch. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED, GUARD_FAILED (MO-PLACE, I-10, MO-ROOM).',
  })
  overrideMovingOrder(
    @Arg('input', () => OverrideMovingOrderInput, { description: 'The order, one of the family, the batch and why.' })
    input: OverrideMovingOrderInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(overrideMovingOrder, input, orders, info);
  }

  @Mutation(() => SignMovingOrderPayload, {
    description:
      'MO2. A DECISION_AUTHORITY who neither proposed it nor changed it last; it never changes afterwards. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED.',
  })
  signMovingOrder(
    @Arg('input', () => SignMovingOrderInput, { description: 'The order.' }) input: SignMovingOrderInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(signMovingOrder, input, orders, info);
  }

  @Mutation(() => WithdrawMovingOrderPayload, {
    description: 'MO3. DECISION_AUTHORITY. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED.',
  })
  withdrawMovingOrder(
    @Arg('input', () => WithdrawMovingOrderInput, { description: 'The order and why.' }) input: WithdrawMovingOrderInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(withdrawMovingOrder, input, orders, info);
  }

  @Mutation(() => PlanMovementOfBatchPayload, {
    description:
      'MO4. TRANSFER_COORDINATOR makes a movement of a batch of a signed order; it joins the operation. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT, GUARD_FAILED (MO-MOVEMENT, I-03).',
  })
  planMovementOfBatch(
    @Arg('input', () => PlanMovementOfBatchInput, { description: 'The order, the batch and the movement.' })
    input: PlanMovementOfBatchInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(planMovementOfBatch, input, orders, info);
  }
}
