import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { cancelMovementLeg, completeMovementLeg, startMovementLeg } from '../../commands/movement/legStep';
import { beginOvernightStop, cancelOvernightStop, endOvernightStop, planOvernightStop } from '../../commands/movement/overnightStops';
import { movementReads } from '../../queries/movement/movementReads';
import {
  BeginOvernightStopInput,
  BeginOvernightStopPayload,
  CancelMovementLegInput,
  CancelMovementLegPayload,
  CancelOvernightStopInput,
  CancelOvernightStopPayload,
  CompleteMovementLegInput,
  CompleteMovementLegPayload,
  EndOvernightStopInput,
  EndOvernightStopPayload,
  PlanOvernightStopInput,
  PlanOvernightStopPayload,
  StartMovementLegInput,
  StartMovementLegPayload,
} from '../../schema/movement/legsAndStops';
import type { ApiContext } from '../context';

const payload = { movement: movementReads };

/** Legs of a journey and nights on the way. */
@Resolver()
export class LegMutations {
  @Mutation(() => StartMovementLegPayload, {
    description:
      'TRANSFER_COORDINATOR begins a leg; its custodian answers for the persons. Errors: BAD_USER_INPUT, REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (UNDER_WAY, CUSTODIAN, LEG_ORDER, STOP_ENDED).',
  })
  startMovementLeg(
    @Arg('input', () => StartMovementLegInput, { description: 'The movement and the leg.' }) input: StartMovementLegInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(startMovementLeg, input, payload, info);
  }

  @Mutation(() => CompleteMovementLegPayload, {
    description: 'TRANSFER_COORDINATOR ends a leg. Errors: BAD_USER_INPUT, REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  completeMovementLeg(
    @Arg('input', () => CompleteMovementLegInput, { description: 'The movement and the leg.' }) input: CompleteMovementLegInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(completeMovementLeg, input, payload, info);
  }

  @Mutation(() => CancelMovementLegPayload, {
    description:
      'TRANSFER_COORDINATOR calls a planned leg off; it stays on record. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  cancelMovementLeg(
    @Arg('input', () => CancelMovementLegInput, { description: 'The movement, the leg and why.' }) input: CancelMovementLegInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(cancelMovementLeg, input, payload, info);
  }

  @Mutation(() => PlanOvernightStopPayload, {
    description:
      'TRANSFER_COORDINATOR plans a night on the way, before arrival. Errors: BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (I-03).',
  })
  planOvernightStop(
    @Arg('input', () => PlanOvernightStopInput, { description: 'The movement, the place and who answers there.' })
    input: PlanOvernightStopInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(planOvernightStop, input, payload, info);
  }

  @Mutation(() => BeginOvernightStopPayload, {
    description:
      'TRANSFER_COORDINATOR begins the night, after a count EACH_STOP of everybody by identity. Errors: BAD_USER_INPUT, REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (UNDER_WAY, LEG_ENDED, STOP_COUNT).',
  })
  beginOvernightStop(
    @Arg('input', () => BeginOvernightStopInput, { description: 'The movement and the stop.' }) input: BeginOvernightStopInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(beginOvernightStop, input, payload, info);
  }

  @Mutation(() => EndOvernightStopPayload, {
    description:
      'TRANSFER_COORDINATOR ends the night, after another count EACH_STOP of everybody by identity. Errors: BAD_USER_INPUT, REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (STOP_COUNT).',
  })
  endOvernightStop(
    @Arg('input', () => EndOvernightStopInput, { description: 'The movement and the stop.' }) input: EndOvernightStopInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(endOvernightStop, input, payload, info);
  }

  @Mutation(() => CancelOvernightStopPayload, {
    description:
      'TRANSFER_COORDINATOR calls a planned stop off; it stays on record. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  cancelOvernightStop(
    @Arg('input', () => CancelOvernightStopInput, { description: 'The movement, the stop and why.' }) input: CancelOvernightStopInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(cancelOvernightStop, input, payload, info);
  }
}
