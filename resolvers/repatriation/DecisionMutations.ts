import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { approveRepatriationRequest } from '../../commands/repatriation/approveRepatriationRequest';
import { decideReview } from '../../commands/repatriation/decideReview';
import { declineRepatriationRequest } from '../../commands/repatriation/declineRepatriationRequest';
import { proposeRepatriationDecision } from '../../commands/repatriation/proposeRepatriationDecision';
import { requestDecisionReview } from '../../commands/repatriation/requestDecisionReview';
import { withdrawDecisionProposal } from '../../commands/repatriation/withdrawDecisionProposal';
import { repatriationRequestReads } from '../../queries/repatriation/repatriationRequestReads';
import { ApproveRepatriationRequestInput } from '../../schema/repatriation/ApproveRepatriationRequestInput';
import { ApproveRepatriationRequestPayload } from '../../schema/repatriation/ApproveRepatriationRequestPayload';
import { DeclineRepatriationRequestInput } from '../../schema/repatriation/DeclineRepatriationRequestInput';
import { DeclineRepatriationRequestPayload } from '../../schema/repatriation/DeclineRepatriationRequestPayload';
import { DecideReviewInput, DecideReviewPayload } from '../../schema/repatriation/decideReview';
import { ProposeRepatriationDecisionInput } from '../../schema/repatriation/ProposeRepatriationDecisionInput';
import { ProposeRepatriationDecisionPayload } from '../../schema/repatriation/ProposeRepatriationDecisionPayload';
import { RequestDecisionReviewInput, RequestDecisionReviewPayload } from '../../schema/repatriation/requestDecisionReview';
import { WithdrawDecisionProposalInput, WithdrawDecisionProposalPayload } from '../../schema/repatriation/withdrawDecisionProposal';
import type { ApiContext } from '../context';

const payload = { repatriationRequest: repatriationRequestReads };

/** Decisions on requests, and their review. */
@Resolver()
export class DecisionMutations {
  @Mutation(() => ProposeRepatriationDecisionPayload, {
    description:
      'RQ7. LEGAL_OFFICER prepares the decision. APPROVED needs G1 to G8 and G12, the State’s acceptance and what the route asks; DECLINED a reason that holds now. Errors: NOT_FOUND, BAD_USER_INPUT, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, GATE_BLOCKED, GUARD_FAILED.',
  })
  proposeRepatriationDecision(
    @Arg('input', () => ProposeRepatriationDecisionInput, { description: 'The request and what the verb needs.' })
    input: ProposeRepatriationDecisionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(proposeRepatriationDecision, input, payload, info);
  }

  @Mutation(() => WithdrawDecisionProposalPayload, {
    description:
      'RQ23. LEGAL_OFFICER takes the proposal back before it is decided; the review goes on. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION.',
  })
  withdrawDecisionProposal(
    @Arg('input', () => WithdrawDecisionProposalInput, { description: 'The request and what the verb needs.' })
    input: WithdrawDecisionProposalInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(withdrawDecisionProposal, input, payload, info);
  }

  @Mutation(() => ApproveRepatriationRequestPayload, {
    description:
      'RQ8. DECISION_AUTHORITY, not the preparer, approves; the gates are asked again, now; the remedy window starts. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GATE_BLOCKED, GUARD_FAILED (RQ8, I-05, I-06, I-13, I-17).',
  })
  approveRepatriationRequest(
    @Arg('input', () => ApproveRepatriationRequestInput, { description: 'The request and what the verb needs.' })
    input: ApproveRepatriationRequestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(approveRepatriationRequest, input, payload, info);
  }

  @Mutation(() => DeclineRepatriationRequestPayload, {
    description:
      'RQ9. DECISION_AUTHORITY, not the preparer, declines for a reason that holds; a refused extradition opens a review of the detention. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED.',
  })
  declineRepatriationRequest(
    @Arg('input', () => DeclineRepatriationRequestInput, { description: 'The request and what the verb needs.' })
    input: DeclineRepatriationRequestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(declineRepatriationRequest, input, payload, info);
  }

  @Mutation(() => RequestDecisionReviewPayload, {
    description:
      'RQ10. LIAISON_OFFICER, or LEGAL_OFFICER or COURT_REGISTRAR for person or counsel (never the preparer), asks for a review inside the remedy window; it suspends an approval. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED.',
  })
  requestDecisionReview(
    @Arg('input', () => RequestDecisionReviewInput, { description: 'The request and what the verb needs.' })
    input: RequestDecisionReviewInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(requestDecisionReview, input, payload, info);
  }

  @Mutation(() => DecideReviewPayload, {
    description:
      'RQ11. COURT_REGISTRAR, who took no part in the decision, upholds it or sends it back; an approval is upheld only while every ground of RQ8 stands. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GATE_BLOCKED, GUARD_FAILED.',
  })
  decideReview(
    @Arg('input', () => DecideReviewInput, { description: 'The request and what the verb needs.' }) input: DecideReviewInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(decideReview, input, payload, info);
  }
}
