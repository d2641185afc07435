import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { resolvePropertyDifference } from '../../commands/movement/resolvePropertyDifference';
import { sealProperty } from '../../commands/movement/sealProperty';
import { receiveProperty, releaseProperty } from '../../commands/movement/signForProperty';
import { movementReads } from '../../queries/movement/movementReads';
import {
  ReceivePropertyInput,
  ReceivePropertyPayload,
  ReleasePropertyInput,
  ReleasePropertyPayload,
  ResolvePropertyDifferenceInput,
  ResolvePropertyDifferencePayload,
  SealPropertyInput,
  SealPropertyPayload,
} from '../../schema/movement/property';
import type { ApiContext } from '../context';

const payload = { movement: movementReads };

/** What persons own, under seal from the origin to both signatures. */
@Resolver()
export class PropertyMutations {
  @Mutation(() => SealPropertyPayload, {
    description:
      'TRANSFER_COORDINATOR or REGISTRAR seals bags and items of persons who travel, until departure. Errors: BAD_USER_INPUT (SEAL_IN_USE), REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  sealProperty(
    @Arg('input', () => SealPropertyInput, { description: 'The movement, the bags and items.' }) input: SealPropertyInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(sealProperty, input, payload, info);
  }

  @Mutation(() => ReleasePropertyPayload, {
    description:
      'TRANSFER_COORDINATOR checks the seals for the sending side at the handover and signs. A seal that is not as it was closed opens an incident. Errors: BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (AT_HANDOVER).',
  })
  releaseProperty(
    @Arg('input', () => ReleasePropertyInput, { description: 'The movement, who signs and what was found.' }) input: ReleasePropertyInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(releaseProperty, input, payload, info);
  }

  @Mutation(() => ReceivePropertyPayload, {
    description:
      'The receiving side checks and signs, another than who released: REGISTRAR inside the country, LIAISON_OFFICER of the State abroad. A difference opens an incident. Errors: BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED (AT_HANDOVER, ROLE).',
  })
  receiveProperty(
    @Arg('input', () => ReceivePropertyInput, { description: 'The movement, who signs and what was found.' }) input: ReceivePropertyInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(receiveProperty, input, payload, info);
  }

  @Mutation(() => ResolvePropertyDifferencePayload, {
    description:
      'DECISION_AUTHORITY records what was found out about a seal that differed. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  resolvePropertyDifference(
    @Arg('input', () => ResolvePropertyDifferenceInput, { description: 'The movement, the bag or item and what was found out.' })
    input: ResolvePropertyDifferenceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(resolvePropertyDifference, input, payload, info);
  }
}
