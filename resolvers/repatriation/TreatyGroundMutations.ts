import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { decideTreatyGround } from '../../commands/repatriation/decideTreatyGround';
import { withdrawTreatyGround } from '../../commands/repatriation/withdrawTreatyGround';
import { repatriationRequestReads } from '../../queries/repatriation/repatriationRequestReads';
import { DecideTreatyGroundInput, DecideTreatyGroundPayload } from '../../schema/repatriation/decideTreatyGround';
import { WithdrawTreatyGroundInput, WithdrawTreatyGroundPayload } from '../../schema/repatriation/withdrawTreatyGround';
import type { ApiContext } from '../context';

const payload = { repatriationRequest: repatriationRequestReads };

/** I-06: a possible death penalty answered by a treaty instead of an assurance. */
@Resolver()
export class TreatyGroundMutations {
  @Mutation(() => DecideTreatyGroundPayload, {
    description:
      'DECISION_AUTHORITY, not who recorded the treaty, answers a possible death penalty by a treaty in force with the destination, for the charges that carry death now; never for an act below 18 (I-06). Errors: NOT_FOUND, BAD_USER_INPUT, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED (I-06, TREATY_GROUND).',
  })
  decideTreatyGround(
    @Arg('input', () => DecideTreatyGroundInput, { description: 'The request and what the verb needs.' }) input: DecideTreatyGroundInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(decideTreatyGround, input, payload, info);
  }

  @Mutation(() => WithdrawTreatyGroundPayload, {
    description:
      'DECISION_AUTHORITY takes the ground back; a request that was approved returns to review (RQ22). Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (TREATY_GROUND).',
  })
  withdrawTreatyGround(
    @Arg('input', () => WithdrawTreatyGroundInput, { description: 'The request and what the verb needs.' })
    input: WithdrawTreatyGroundInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(withdrawTreatyGround, input, payload, info);
  }
}
