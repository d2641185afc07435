import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { acceptAssurance } from '../../commands/repatriation/acceptAssurance';
import { confirmNonRefoulementFinding } from '../../commands/repatriation/confirmNonRefoulementFinding';
import { recordAssurance } from '../../commands/repatriation/recordAssurance';
import { recordNonRefoulementFinding } from '../../commands/repatriation/recordNonRefoulementFinding';
import { reportAssuranceBreach } from '../../commands/repatriation/reportAssuranceBreach';
import { repatriationRequestReads } from '../../queries/repatriation/repatriationRequestReads';
import { AcceptAssuranceInput, AcceptAssurancePayload } from '../../schema/repatriation/acceptAssurance';
import { ConfirmNonRefoulementFindingInput } from '../../schema/repatriation/ConfirmNonRefoulementFindingInput';
import { ConfirmNonRefoulementFindingPayload } from '../../schema/repatriation/ConfirmNonRefoulementFindingPayload';
import { RecordNonRefoulementFindingInput } from '../../schema/repatriation/RecordNonRefoulementFindingInput';
import { RecordNonRefoulementFindingPayload } from '../../schema/repatriation/RecordNonRefoulementFindingPayload';
import { RecordAssuranceInput, RecordAssurancePayload } from '../../schema/repatriation/recordAssurance';
import { ReportAssuranceBreachInput, ReportAssuranceBreachPayload } from '../../schema/repatriation/reportAssuranceBreach';
import type { ApiContext } from '../context';

const payload = { repatriationRequest: repatriationRequestReads };

/** Findings on the danger in the destination, and assurances against it. */
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

  @Mutation(() => RecordAssurancePayload, {
    description:
      'LIAISON_OFFICER of the destination or LEGAL_OFFICER records an assurance. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION.',
  })
  recordAssurance(
    @Arg('input', () => RecordAssuranceInput, { description: 'The request and what the verb needs.' }) input: RecordAssuranceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordAssurance, input, payload, info);
  }

  @Mutation(() => AcceptAssurancePayload, {
    description:
      'DECISION_AUTHORITY accepts an assurance that another recorded and somebody monitors. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED (I-05).',
  })
  acceptAssurance(
    @Arg('input', () => AcceptAssuranceInput, { description: 'The request and what the verb needs.' }) input: AcceptAssuranceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(acceptAssurance, input, payload, info);
  }

  @Mutation(() => ReportAssuranceBreachPayload, {
    description:
      'LEGAL_OFFICER reports that an accepted assurance was broken: every approved case to that State returns to review (I-45, RQ22). Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION.',
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
