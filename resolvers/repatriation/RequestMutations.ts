import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { abateRepatriationRequest } from '../../commands/repatriation/abateRepatriationRequest';
import { beginRepatriationReview } from '../../commands/repatriation/beginRepatriationReview';
import { holdRepatriationRequest } from '../../commands/repatriation/holdRepatriationRequest';
import { openRepatriationRequest } from '../../commands/repatriation/openRepatriationRequest';
import { registerRepatriationRequest } from '../../commands/repatriation/registerRepatriationRequest';
import { resumeRepatriationRequest } from '../../commands/repatriation/resumeRepatriationRequest';
import { returnRepatriationRequest } from '../../commands/repatriation/returnRepatriationRequest';
import { submitRepatriationRequest } from '../../commands/repatriation/submitRepatriationRequest';
import { supersedeRepatriationRequest } from '../../commands/repatriation/supersedeRepatriationRequest';
import { withdrawRepatriationRequest } from '../../commands/repatriation/withdrawRepatriationRequest';
import { repatriationRequestReads } from '../../queries/repatriation/repatriationRequestReads';
import { AbateRepatriationRequestInput, AbateRepatriationRequestPayload } from '../../schema/repatriation/abateRepatriationRequest';
import { BeginRepatriationReviewInput } from '../../schema/repatriation/BeginRepatriationReviewInput';
import { BeginRepatriationReviewPayload } from '../../schema/repatriation/BeginRepatriationReviewPayload';
import { HoldRepatriationRequestInput, HoldRepatriationRequestPayload } from '../../schema/repatriation/holdRepatriationRequest';
import { OpenRepatriationRequestInput } from '../../schema/repatriation/OpenRepatriationRequestInput';
import { OpenRepatriationRequestPayload } from '../../schema/repatriation/OpenRepatriationRequestPayload';
import {
  RegisterRepatriationRequestInput,
  RegisterRepatriationRequestPayload,
} from '../../schema/repatriation/registerRepatriationRequest';
import { ResumeRepatriationRequestInput, ResumeRepatriationRequestPayload } from '../../schema/repatriation/resumeRepatriationRequest';
import { ReturnRepatriationRequestInput, ReturnRepatriationRequestPayload } from '../../schema/repatriation/returnRepatriationRequest';
import { SubmitRepatriationRequestInput, SubmitRepatriationRequestPayload } from '../../schema/repatriation/submitRepatriationRequest';
import {
  SupersedeRepatriationRequestInput,
  SupersedeRepatriationRequestPayload,
} from '../../schema/repatriation/supersedeRepatriationRequest';
import {
  WithdrawRepatriationRequestInput,
  WithdrawRepatriationRequestPayload,
} from '../../schema/repatriation/withdrawRepatriationRequest';
import type { ApiContext } from '../context';

const payload = { repatriationRequest: repatriationRequestReads };

/** From the opening of a request to the decision and its review. */
@Resolver()
export class RequestMutations {
  @Mutation(() => OpenRepatriationRequestPayload, {
    description:
      'Opens a request (RQ1): LIAISON_OFFICER of the destination for a person that the State sees; LEGAL_OFFICER as an invitation, by which the State sees the person; CHILD_PROTECTION_OFFICER for a family. Errors: NOT_FOUND, GUARD_FAILED (ROLE, RQ1, I-14, I-33).',
  })
  openRepatriationRequest(
    @Arg('input', () => OpenRepatriationRequestInput, { description: 'The request and what the verb needs.' })
    input: OpenRepatriationRequestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(openRepatriationRequest, input, payload, info);
  }

  @Mutation(() => SubmitRepatriationRequestPayload, {
    description:
      'RQ2. LIAISON_OFFICER of the destination submits a draft, or a returned request again; the acknowledge clock starts. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (RQ2: documents or formal channel missing).',
  })
  submitRepatriationRequest(
    @Arg('input', () => SubmitRepatriationRequestInput, { description: 'The request and what the verb needs.' })
    input: SubmitRepatriationRequestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(submitRepatriationRequest, input, payload, info);
  }

  @Mutation(() => ReturnRepatriationRequestPayload, {
    description:
      'RQ3. LEGAL_OFFICER returns a submitted request as incomplete. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION.',
  })
  returnRepatriationRequest(
    @Arg('input', () => ReturnRepatriationRequestInput, { description: 'The request and what the verb needs.' })
    input: ReturnRepatriationRequestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(returnRepatriationRequest, input, payload, info);
  }

  @Mutation(() => RegisterRepatriationRequestPayload, {
    description:
      'RQ4. LEGAL_OFFICER registers a submitted request: its twelve gates stand from now on, the person’s track follows. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (RQ4, I-08, I-14).',
  })
  registerRepatriationRequest(
    @Arg('input', () => RegisterRepatriationRequestInput, { description: 'The request and what the verb needs.' })
    input: RegisterRepatriationRequestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(registerRepatriationRequest, input, payload, info);
  }

  @Mutation(() => BeginRepatriationReviewPayload, {
    description:
      'RQ5. LEGAL_OFFICER opens the review, leads it and names the team, which reads the case’s sensitive fields. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (RQ5: no counsel).',
  })
  beginRepatriationReview(
    @Arg('input', () => BeginRepatriationReviewInput, { description: 'The request and what the verb needs.' })
    input: BeginRepatriationReviewInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(beginRepatriationReview, input, payload, info);
  }

  @Mutation(() => HoldRepatriationRequestPayload, {
    description:
      'RQ6. LEGAL_OFFICER or COURT_REGISTRAR holds a review. Errors: NOT_FOUND, BAD_USER_INPUT, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION.',
  })
  holdRepatriationRequest(
    @Arg('input', () => HoldRepatriationRequestInput, { description: 'The request and what the verb needs.' })
    input: HoldRepatriationRequestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(holdRepatriationRequest, input, payload, info);
  }

  @Mutation(() => ResumeRepatriationRequestPayload, {
    description:
      'RQ6. LEGAL_OFFICER or COURT_REGISTRAR resumes a held request: IN_REVIEW, or SUBMITTED if it was never registered. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (I-14: the fear stands).',
  })
  resumeRepatriationRequest(
    @Arg('input', () => ResumeRepatriationRequestInput, { description: 'The request and what the verb needs.' })
    input: ResumeRepatriationRequestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(resumeRepatriationRequest, input, payload, info);
  }

  @Mutation(() => WithdrawRepatriationRequestPayload, {
    description:
      'RQ17. Whoever began the request withdraws it before departure: LIAISON_OFFICER its own, LEGAL_OFFICER an invitation or a family’s, CHILD_PROTECTION_OFFICER a family’s. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  withdrawRepatriationRequest(
    @Arg('input', () => WithdrawRepatriationRequestInput, { description: 'The request and what the verb needs.' })
    input: WithdrawRepatriationRequestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(withdrawRepatriationRequest, input, payload, info);
  }

  @Mutation(() => SupersedeRepatriationRequestPayload, {
    description:
      'RQ19. LEGAL_OFFICER gives another request or route the preference. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION.',
  })
  supersedeRepatriationRequest(
    @Arg('input', () => SupersedeRepatriationRequestInput, { description: 'The request and what the verb needs.' })
    input: SupersedeRepatriationRequestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(supersedeRepatriationRequest, input, payload, info);
  }

  @Mutation(() => AbateRepatriationRequestPayload, {
    description:
      'RQ20. REGISTRAR ends a request whose person died, escaped or was removed otherwise; a task to tell the family is opened. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION.',
  })
  abateRepatriationRequest(
    @Arg('input', () => AbateRepatriationRequestInput, { description: 'The request and what the verb needs.' })
    input: AbateRepatriationRequestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(abateRepatriationRequest, input, payload, info);
  }
}
