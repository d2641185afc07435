import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { determineStatelessness } from '../../commands/nationality/determineStatelessness';
import { nationalityClaimReads } from '../../queries/nationality/nationalityClaimReads';
import { DetermineStatelessnessInput, DetermineStatelessnessPayload } from '../../schema/nationality/determineStatelessness';
import type { ApiContext } from '../context';

const payload = { nationalityClaim: nationalityClaimReads };

/** Whether a person is stateless. */
@Resolver()
export class StatelessnessMutations {
  @Mutation(() => DetermineStatelessnessPayload, {
    description:
      'NC10. Two LEGAL_OFFICERs, the second agreeing: no State holds the person for its national; only once every State of which a nationality is claimed has answered or let its time pass. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED (NC10).',
  })
  determineStatelessness(
    @Arg('input', () => DetermineStatelessnessInput, { description: 'The claim and why.' }) input: DetermineStatelessnessInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(determineStatelessness, input, payload, info);
  }
}
