import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { beginFollowUp } from '../../commands/repatriation/beginFollowUp';
import { closeRepatriationRequest } from '../../commands/repatriation/closeRepatriationRequest';
import { completeHandover } from '../../commands/repatriation/completeHandover';
import { declareReadyForHandover } from '../../commands/repatriation/declareReadyForHandover';
import { scheduleHandover } from '../../commands/repatriation/scheduleHandover';
import { signHandoverReceipt } from '../../commands/repatriation/signHandoverReceipt';
import { repatriationRequestReads } from '../../queries/repatriation/repatriationRequestReads';
import { BeginFollowUpInput, BeginFollowUpPayload } from '../../schema/repatriation/beginFollowUp';
import { CloseRepatriationRequestInput, CloseRepatriationRequestPayload } from '../../schema/repatriation/closeRepatriationRequest';
import { CompleteHandoverInput, CompleteHandoverPayload } from '../../schema/repatriation/completeHandover';
import { DeclareReadyForHandoverInput } from '../../schema/repatriation/DeclareReadyForHandoverInput';
import { DeclareReadyForHandoverPayload } from '../../schema/repatriation/DeclareReadyForHandoverPayload';
import { ScheduleHandoverInput, ScheduleHandoverPayload } from '../../schema/repatriation/scheduleHandover';
import { SignHandoverReceiptInput, SignHandoverReceiptPayload } from '../../schema/repatriation/signHandoverReceipt';
import type { ApiContext } from '../context';

const payload = { repatriationRequest: repatriationRequestReads };

/** From readiness to the handover and what follows it. */
@Resolver()
export class HandoverMutations {
  @Mutation(() => DeclareReadyForHandoverPayload, {
    description:
      'RQ12. LEGAL_OFFICER declares an approved request ready: all gates passed, the remedy over or waived with counsel. The State has two months to collect. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GATE_BLOCKED, GUARD_FAILED (RQ12, ORIGIN_SIDE).',
  })
  declareReadyForHandover(
    @Arg('input', () => DeclareReadyForHandoverInput, { description: 'The request and what the verb needs.' })
    input: DeclareReadyForHandoverInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(declareReadyForHandover, input, payload, info);
  }

  @Mutation(() => ScheduleHandoverPayload, {
    description:
      'RQ13. TRANSFER_COORDINATOR puts the handover on an authorised movement; every gate is asked again. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GATE_BLOCKED, GUARD_FAILED (RQ13).',
  })
  scheduleHandover(
    @Arg('input', () => ScheduleHandoverInput, { description: 'The request and what the verb needs.' }) input: ScheduleHandoverInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(scheduleHandover, input, payload, info);
  }

  @Mutation(() => SignHandoverReceiptPayload, {
    description:
      'RQ15, first half. LIAISON_OFFICER of the destination signs for the person after the arrival; signing again replaces. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  signHandoverReceipt(
    @Arg('input', () => SignHandoverReceiptInput, { description: 'The request and what the verb needs.' }) input: SignHandoverReceiptInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(signHandoverReceipt, input, payload, info);
  }

  @Mutation(() => CompleteHandoverPayload, {
    description:
      'RQ15, second half. TRANSFER_COORDINATOR completes after the State signed and the movement is reconciled: old custody ends, new custody opens, in one transaction. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GATE_BLOCKED (a failed gate), GUARD_FAILED (RQ15, I-14, I-18, I-20).',
  })
  completeHandover(
    @Arg('input', () => CompleteHandoverInput, { description: 'The request and what the verb needs.' }) input: CompleteHandoverInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(completeHandover, input, payload, info);
  }

  @Mutation(() => BeginFollowUpPayload, {
    description:
      'RQ18. LEGAL_OFFICER begins to monitor the assurances after a handover. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  beginFollowUp(
    @Arg('input', () => BeginFollowUpInput, { description: 'The request and what the verb needs.' }) input: BeginFollowUpInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(beginFollowUp, input, payload, info);
  }

  @Mutation(() => CloseRepatriationRequestPayload, {
    description: 'RQ18. LEGAL_OFFICER closes a request whose follow-up is over. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  closeRepatriationRequest(
    @Arg('input', () => CloseRepatriationRequestInput, { description: 'The request and what the verb needs.' })
    input: CloseRepatriationRequestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(closeRepatriationRequest, input, payload, info);
  }
}
