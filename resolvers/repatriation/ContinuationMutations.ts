import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { reassignRepatriationRequest } from '../../commands/repatriation/reassignRepatriationRequest';
import { reinstateRepatriationRequest } from '../../commands/repatriation/reinstateRepatriationRequest';
import { repatriationRequestReads } from '../../queries/repatriation/repatriationRequestReads';
import {
  ReassignRepatriationRequestInput,
  ReassignRepatriationRequestPayload,
} from '../../schema/repatriation/reassignRepatriationRequest';
import {
  ReinstateRepatriationRequestInput,
  ReinstateRepatriationRequestPayload,
} from '../../schema/repatriation/reinstateRepatriationRequest';
import type { ApiContext } from '../context';

const payload = { repatriationRequest: repatriationRequestReads };

/** A request that goes on: in the place of one that was withdrawn, or in other hands. */
@Resolver()
export class ContinuationMutations {
  @Mutation(() => ReinstateRepatriationRequestPayload, {
    description:
      'RQ25. Whoever withdrew a request takes it up again: LIAISON_OFFICER the State’s own, LEGAL_OFFICER an invitation or a family’s, CHILD_PROTECTION_OFFICER a family’s. The withdrawn one stays as it is; a new draft points to it, with its route, formal channel and papers, and is examined anew. Once for each. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (RQ17, RQ25, I-14, I-33).',
  })
  reinstateRepatriationRequest(
    @Arg('input', () => ReinstateRepatriationRequestInput, { description: 'The withdrawn request and the reasons.' })
    input: ReinstateRepatriationRequestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(reinstateRepatriationRequest, input, payload, info);
  }

  @Mutation(() => ReassignRepatriationRequestPayload, {
    description:
      'RQ26. LEGAL_OFFICER gives the lead of a case to another legal officer, who may not be excluded from it; who led it stays in the team. Both find it among their `caseNotices`. Errors: NOT_FOUND, REASON_REQUIRED, BAD_USER_INPUT (UNKNOWN_ACCOUNT), STALE_VERSION, INVALID_TRANSITION.',
  })
  reassignRepatriationRequest(
    @Arg('input', () => ReassignRepatriationRequestInput, { description: 'The request, the new lead and the reasons.' })
    input: ReassignRepatriationRequestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(reassignRepatriationRequest, input, payload, info);
  }
}
