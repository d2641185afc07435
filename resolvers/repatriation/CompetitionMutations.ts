import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { discloseCompetingRequest } from '../../commands/repatriation/discloseCompetingRequest';
import { rankCompetingRequests } from '../../commands/repatriation/rankCompetingRequests';
import { recordPriorityFacts } from '../../commands/repatriation/recordPriorityFacts';
import { repatriationRequestReads } from '../../queries/repatriation/repatriationRequestReads';
import { DiscloseCompetingRequestInput, DiscloseCompetingRequestPayload } from '../../schema/repatriation/discloseCompetingRequest';
import { RankCompetingRequestsInput, RankCompetingRequestsPayload } from '../../schema/repatriation/rankCompetingRequests';
import { RecordPriorityFactsInput, RecordPriorityFactsPayload } from '../../schema/repatriation/recordPriorityFacts';
import type { ApiContext } from '../context';

const payload = { repatriationRequest: repatriationRequestReads };

/** Several States ask for one person: what ranks their requests, the ranking, and who is told. */
@Resolver()
export class CompetitionMutations {
  @Mutation(() => RecordPriorityFactsPayload, {
    description:
      'LEGAL_OFFICER records what ranks a request among those for the same person; the table of priorities then proposes an order. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION.',
  })
  recordPriorityFacts(
    @Arg('input', () => RecordPriorityFactsInput, { description: 'The request and what the verb needs.' }) input: RecordPriorityFactsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordPriorityFacts, input, payload, info);
  }

  @Mutation(() => RankCompetingRequestsPayload, {
    description:
      'LEGAL_OFFICER prepares the ranking of competing requests; DECISION_AUTHORITY decides it by naming the same order (I-42). Errors: NOT_FOUND, BAD_USER_INPUT, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  rankCompetingRequests(
    @Arg('input', () => RankCompetingRequestsInput, { description: 'The request and what the verb needs.' })
    input: RankCompetingRequestsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(rankCompetingRequests, input, payload, info);
  }

  @Mutation(() => DiscloseCompetingRequestPayload, {
    description:
      'LEGAL_OFFICER tells the State that another asks for the same person; neither which nor why (D.3.4). Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (I-42).',
  })
  discloseCompetingRequest(
    @Arg('input', () => DiscloseCompetingRequestInput, { description: 'The request and what the verb needs.' })
    input: DiscloseCompetingRequestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(discloseCompetingRequest, input, payload, info);
  }
}
