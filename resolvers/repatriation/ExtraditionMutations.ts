import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { provideExtraInformation, requestExtraInformation } from '../../commands/repatriation/extraInformation';
import { recordProvisionalArrest } from '../../commands/repatriation/provisionalArrest';
import { repatriationRequestReads } from '../../queries/repatriation/repatriationRequestReads';
import { ProvideExtraInformationInput, ProvideExtraInformationPayload } from '../../schema/repatriation/provideExtraInformation';
import { RecordProvisionalArrestInput, RecordProvisionalArrestPayload } from '../../schema/repatriation/recordProvisionalArrest';
import { RequestExtraInformationInput, RequestExtraInformationPayload } from '../../schema/repatriation/requestExtraInformation';
import type { ApiContext } from '../context';

const payload = { repatriationRequest: repatriationRequestReads };

/** What extradition has besides the way of every request (UN Model Treaty on Extradition Art. 8, 9). */
@Resolver()
export class ExtraditionMutations {
  @Mutation(() => RequestExtraInformationPayload, {
    description:
      'LEGAL_OFFICER asks the State for more on an extradition, by a day that is set. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (EX: no extradition; EX1: asked already; I-14).',
  })
  requestExtraInformation(
    @Arg('input', () => RequestExtraInformationInput, { description: 'The request and what the verb needs.' })
    input: RequestExtraInformationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(requestExtraInformation, input, payload, info);
  }

  @Mutation(() => ProvideExtraInformationPayload, {
    description:
      'LIAISON_OFFICER of the destination, or LEGAL_OFFICER for what came by the formal channel, gives what was asked for. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (ROLE, EX2: nothing is asked for).',
  })
  provideExtraInformation(
    @Arg('input', () => ProvideExtraInformationInput, { description: 'The request and what the verb needs.' })
    input: ProvideExtraInformationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(provideExtraInformation, input, payload, info);
  }

  @Mutation(() => RecordProvisionalArrestPayload, {
    description:
      'COURT_REGISTRAR records an arrest on an urgent request; forty days from it the full request has come, or the basis of the detention is reviewed. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (EX, EX3, I-08, I-14, I-17).',
  })
  recordProvisionalArrest(
    @Arg('input', () => RecordProvisionalArrestInput, { description: 'The request and what the verb needs.' })
    input: RecordProvisionalArrestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordProvisionalArrest, input, payload, info);
  }
}
