import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { clearGates } from '../../commands/repatriation/clearGates';
import { ListOutcome } from '../../schema/reference/ItemOutcome';
import { ClearGatesInput } from '../../schema/repatriation/ClearGatesInput';
import type { ApiContext } from '../context';

/** One gate of many requests. */
@Resolver()
export class GatesTogetherMutations {
  @Mutation(() => ListOutcome, {
    description:
      'As `clearGate`, for many requests: the owner of the gate. Each is asked by itself, with entries and refusals of its own. Errors of the call: BAD_USER_INPUT.',
  })
  clearGates(
    @Arg('input', () => ClearGatesInput, { description: 'The requests and the gate.' }) input: ClearGatesInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(clearGates, input, {}, info);
  }
}
