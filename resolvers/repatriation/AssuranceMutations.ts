import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { acceptAssurance } from '../../commands/repatriation/acceptAssurance';
import { answerAssuranceFactors } from '../../commands/repatriation/answerAssuranceFactors';
import { planAssuranceMonitoring } from '../../commands/repatriation/planAssuranceMonitoring';
import { recordAssurance } from '../../commands/repatriation/recordAssurance';
import { recordAssuranceReview } from '../../commands/repatriation/recordAssuranceReview';
import { recordAssuranceVisit } from '../../commands/repatriation/recordAssuranceVisit';
import { rejectAssurance } from '../../commands/repatriation/rejectAssurance';
import { reportAssuranceBreach } from '../../commands/repatriation/reportAssuranceBreach';
import { requestAssurance } from '../../commands/repatriation/requestAssurance';
import { repatriationRequestReads } from '../../queries/repatriation/repatriationRequestReads';
import { AcceptAssuranceInput, AcceptAssurancePayload } from '../../schema/repatriation/acceptAssurance';
import { AnswerAssuranceFactorsInput, AnswerAssuranceFactorsPayload } from '../../schema/repatriation/answerAssuranceFactors';
import { PlanAssuranceMonitoringInput, PlanAssuranceMonitoringPayload } from '../../schema/repatriation/planAssuranceMonitoring';
import { RecordAssuranceInput, RecordAssurancePayload } from '../../schema/repatriation/recordAssurance';
import { RecordAssuranceReviewInput, RecordAssuranceReviewPayload } from '../../schema/repatriation/recordAssuranceReview';
import { RecordAssuranceVisitInput, RecordAssuranceVisitPayload } from '../../schema/repatriation/recordAssuranceVisit';
import { RejectAssuranceInput, RejectAssurancePayload } from '../../schema/repatriation/rejectAssurance';
import { ReportAssuranceBreachInput, ReportAssuranceBreachPayload } from '../../schema/repatriation/reportAssuranceBreach';
import { RequestAssuranceInput, RequestAssurancePayload } from '../../schema/repatriation/requestAssurance';
import type { ApiContext } from '../context';

const payload = { repatriationRequest: repatriationRequestReads };

/** Diplomatic assurances: asked for, given, examined, decided, monitored. */
@Resolver()
export class AssuranceMutations {
  @Mutation(() => RequestAssurancePayload, {
    description:
      'LEGAL_OFFICER asks the destination for an assurance; its officer sees what is wanted. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION.',
  })
  requestAssurance(
    @Arg('input', () => RequestAssuranceInput, { description: 'The request and what the verb needs.' }) input: RequestAssuranceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(requestAssurance, input, payload, info);
  }

  @Mutation(() => RecordAssurancePayload, {
    description:
      'LIAISON_OFFICER of the destination or LEGAL_OFFICER records an assurance, asked for or not: RECEIVED. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION.',
  })
  recordAssurance(
    @Arg('input', () => RecordAssuranceInput, { description: 'The request and what the verb needs.' }) input: RecordAssuranceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordAssurance, input, payload, info);
  }

  @Mutation(() => AnswerAssuranceFactorsPayload, {
    description:
      'LEGAL_OFFICER, or LIAISON_OFFICER of the destination for its State, answers the eleven questions about a received assurance. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  answerAssuranceFactors(
    @Arg('input', () => AnswerAssuranceFactorsInput, { description: 'The request and what the verb needs.' })
    input: AnswerAssuranceFactorsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(answerAssuranceFactors, input, payload, info);
  }

  @Mutation(() => PlanAssuranceMonitoringPayload, {
    description:
      'LEGAL_OFFICER names who monitors a received assurance and for how long. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  planAssuranceMonitoring(
    @Arg('input', () => PlanAssuranceMonitoringInput, { description: 'The request and what the verb needs.' })
    input: PlanAssuranceMonitoringInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(planAssuranceMonitoring, input, payload, info);
  }

  @Mutation(() => AcceptAssurancePayload, {
    description:
      'DECISION_AUTHORITY accepts an assurance that another recorded, whose eleven questions a legal officer answered and that is monitored by a plan. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED (OTHMAN, I-05).',
  })
  acceptAssurance(
    @Arg('input', () => AcceptAssuranceInput, { description: 'The request and what the verb needs.' }) input: AcceptAssuranceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(acceptAssurance, input, payload, info);
  }

  @Mutation(() => RecordAssuranceReviewPayload, {
    description:
      'AS9. LEGAL_OFFICER records what an independent body found of an assurance; one that it found unreliable is not accepted. Errors: NOT_FOUND, BAD_USER_INPUT, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION.',
  })
  recordAssuranceReview(
    @Arg('input', () => RecordAssuranceReviewInput, { description: 'The assurance and what was found.' }) input: RecordAssuranceReviewInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordAssuranceReview, input, payload, info);
  }

  @Mutation(() => RejectAssurancePayload, {
    description:
      'DECISION_AUTHORITY finds a received assurance not sufficient, with reasons. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  rejectAssurance(
    @Arg('input', () => RejectAssuranceInput, { description: 'The request and what the verb needs.' }) input: RejectAssuranceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(rejectAssurance, input, payload, info);
  }

  @Mutation(() => RecordAssuranceVisitPayload, {
    description:
      'LEGAL_OFFICER records a monitoring visit after the handover; the clock of the next one starts. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  recordAssuranceVisit(
    @Arg('input', () => RecordAssuranceVisitInput, { description: 'The request and what the verb needs.' })
    input: RecordAssuranceVisitInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordAssuranceVisit, input, payload, info);
  }

  @Mutation(() => ReportAssuranceBreachPayload, {
    description:
      'LEGAL_OFFICER reports that an accepted assurance was broken: an incident opens and every approved case to that State returns to review (I-45, RQ22). Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION.',
  })
  reportAssuranceBreach(
    @Arg('input', () => ReportAssuranceBreachInput, { description: 'The request and what the verb needs.' })
    input: ReportAssuranceBreachInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(reportAssuranceBreach, input, payload, info);
  }
}
