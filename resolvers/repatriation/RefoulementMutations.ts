import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { confirmNonRefoulementFinding } from '../../commands/repatriation/confirmNonRefoulementFinding';
import { recordCountryInformation } from '../../commands/repatriation/recordCountryInformation';
import { recordNonRefoulementFinding } from '../../commands/repatriation/recordNonRefoulementFinding';
import { countryInformationReads } from '../../queries/repatriation/refoulementReads';
import { repatriationRequestReads } from '../../queries/repatriation/repatriationRequestReads';
import { ConfirmNonRefoulementFindingInput } from '../../schema/repatriation/ConfirmNonRefoulementFindingInput';
import { ConfirmNonRefoulementFindingPayload } from '../../schema/repatriation/ConfirmNonRefoulementFindingPayload';
import { RecordNonRefoulementFindingInput } from '../../schema/repatriation/RecordNonRefoulementFindingInput';
import { RecordNonRefoulementFindingPayload } from '../../schema/repatriation/RecordNonRefoulementFindingPayload';
import { RecordCountryInformationInput, RecordCountryInformationPayload } from '../../schema/repatriation/recordCountryInformation';
import type { ApiContext } from '../context';

const payload = { repatriationRequest: repatriationRequestReads };

/** Findings on the danger in the destination. */
@Resolver()
export class RefoulementMutations {
  @Mutation(() => RecordNonRefoulementFindingPayload, {
    description:
      'LEGAL_OFFICER records a finding on the danger in the destination; it counts only when another confirms it, and takes the place of the last. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION.',
  })
  recordNonRefoulementFinding(
    @Arg('input', () => RecordNonRefoulementFindingInput, { description: 'The request and what the verb needs.' })
    input: RecordNonRefoulementFindingInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordNonRefoulementFinding, input, payload, info);
  }

  @Mutation(() => ConfirmNonRefoulementFindingPayload, {
    description:
      'Another LEGAL_OFFICER confirms the finding for 90 days at most; a real risk fails the gate for good and returns an approval to review (RQ22). Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED.',
  })
  confirmNonRefoulementFinding(
    @Arg('input', () => ConfirmNonRefoulementFindingInput, { description: 'The request and what the verb needs.' })
    input: ConfirmNonRefoulementFindingInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(confirmNonRefoulementFinding, input, payload, info);
  }

  @Mutation(() => RecordCountryInformationPayload, {
    description:
      'LEGAL_OFFICER records what became known about a danger in a State: every standing finding towards it ends, and is examined again (I-07). Errors: BAD_USER_INPUT.',
  })
  recordCountryInformation(
    @Arg('input', () => RecordCountryInformationInput, { description: 'What became known.' }) input: RecordCountryInformationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordCountryInformation, input, { countryInformation: countryInformationReads }, info);
  }
}
