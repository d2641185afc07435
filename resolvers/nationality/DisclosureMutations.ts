import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { recallDataTransfer } from '../../commands/nationality/recallDataTransfer';
import { dataTransferReads } from '../../queries/nationality/dataTransferReads';
import { RecallDataTransferInput, RecallDataTransferPayload } from '../../schema/nationality/recallDataTransfer';
import type { ApiContext } from '../context';

const payload = { dataTransfer: dataTransferReads };

/** Disclosures to other States. */
@Resolver()
export class DisclosureMutations {
  @Mutation(() => RecallDataTransferPayload, {
    description:
      'LEGAL_OFFICER or DATA_PROTECTION_OFFICER recalls what was disclosed; the recipient is told (I-35, LED 7(3)). Errors: NOT_FOUND, REASON_REQUIRED, GUARD_FAILED (I-35: recalled already).',
  })
  recallDataTransfer(
    @Arg('input', () => RecallDataTransferInput, { description: 'The disclosure, and why.' }) input: RecallDataTransferInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recallDataTransfer, input, payload, info);
  }
}
