import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { acknowledgeNationalityClaims, submitNationalityClaims } from '../../commands/nationality/claimsTogether';
import { AcknowledgeNationalityClaimsInput, SubmitNationalityClaimsInput } from '../../schema/nationality/claimsTogether';
import { ListOutcome } from '../../schema/reference/ItemOutcome';
import type { ApiContext } from '../context';

/** The same act on many claims. */
@Resolver()
export class ClaimsTogetherMutations {
  @Mutation(() => ListOutcome, {
    description:
      'As `submitNationalityClaim`, for many claims: LEGAL_OFFICER. Each is asked by itself, with entries and refusals of its own. Errors of the call: BAD_USER_INPUT.',
  })
  submitNationalityClaims(
    @Arg('input', () => SubmitNationalityClaimsInput, { description: 'The claims and what is sent.' }) input: SubmitNationalityClaimsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(submitNationalityClaims, input, {}, info);
  }

  @Mutation(() => ListOutcome, {
    description:
      'As `acknowledgeNationalityClaim`, for many claims: LIAISON_OFFICER. Each is asked by itself, with entries and refusals of its own. Errors of the call: BAD_USER_INPUT.',
  })
  acknowledgeNationalityClaims(
    @Arg('input', () => AcknowledgeNationalityClaimsInput, { description: 'The claims.' }) input: AcknowledgeNationalityClaimsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(acknowledgeNationalityClaims, input, {}, info);
  }
}
