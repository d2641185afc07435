import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { acknowledgeHandoff } from '../../commands/handoff/acknowledgeHandoff';
import { addEvidenceToHandoff } from '../../commands/handoff/addEvidenceToHandoff';
import { clearHandoffLegally } from '../../commands/handoff/clearHandoffLegally';
import { dispatchHandoff } from '../../commands/handoff/dispatchHandoff';
import { openHandoff } from '../../commands/handoff/openHandoff';
import { recallHandoff } from '../../commands/handoff/recallHandoff';
import { receiveHandoff } from '../../commands/handoff/receiveHandoff';
import { rejectHandoff } from '../../commands/handoff/rejectHandoff';
import { removeEvidenceFromHandoff } from '../../commands/handoff/removeEvidenceFromHandoff';
import { reportHandoffFeedback } from '../../commands/handoff/reportHandoffFeedback';
import { returnHandoff } from '../../commands/handoff/returnHandoff';
import { sealHandoff } from '../../commands/handoff/sealHandoff';
import { submitHandoffForReview } from '../../commands/handoff/submitHandoffForReview';
import { supplementHandoff } from '../../commands/handoff/supplementHandoff';
import { verifyHandoff } from '../../commands/handoff/verifyHandoff';
import { prosecutionHandoffReads } from '../../queries/handoff/prosecutionHandoffReads';
import { AcknowledgeHandoffInput, AcknowledgeHandoffPayload } from '../../schema/handoff/acknowledgeHandoff';
import { AddEvidenceToHandoffInput, AddEvidenceToHandoffPayload } from '../../schema/handoff/addEvidenceToHandoff';
import { ClearHandoffLegallyInput, ClearHandoffLegallyPayload } from '../../schema/handoff/clearHandoffLegally';
import { DispatchHandoffInput, DispatchHandoffPayload } from '../../schema/handoff/dispatchHandoff';
import { OpenHandoffInput, OpenHandoffPayload } from '../../schema/handoff/openHandoff';
import { RecallHandoffInput, RecallHandoffPayload } from '../../schema/handoff/recallHandoff';
import { ReceiveHandoffInput, ReceiveHandoffPayload } from '../../schema/handoff/receiveHandoff';
import { RejectHandoffInput, RejectHandoffPayload } from '../../schema/handoff/rejectHandoff';
import { RemoveEvidenceFromHandoffInput, RemoveEvidenceFromHandoffPayload } from '../../schema/handoff/removeEvidenceFromHandoff';
import { ReportHandoffFeedbackInput, ReportHandoffFeedbackPayload } from '../../schema/handoff/reportHandoffFeedback';
import { ReturnHandoffInput, ReturnHandoffPayload } from '../../schema/handoff/returnHandoff';
import { SealHandoffInput, SealHandoffPayload } from '../../schema/handoff/sealHandoff';
import { SubmitHandoffForReviewInput, SubmitHandoffForReviewPayload } from '../../schema/handoff/submitHandoffForReview';
import { SupplementHandoffInput, SupplementHandoffPayload } from '../../schema/handoff/supplementHandoff';
import { VerifyHandoffInput } from '../../schema/handoff/VerifyHandoffInput';
import { VerifyHandoffPayload } from '../../schema/handoff/verifyHandoff';
import type { ApiContext } from '../context';

const payload = { prosecutionHandoff: prosecutionHandoffReads };

/** Handoffs to a prosecuting authority abroad. */
@Resolver()
export class HandoffMutations {
  @Mutation(() => OpenHandoffPayload, {
    description:
      'HO1. PROSECUTOR opens a handoff; the track of the person becomes PROSECUTION_HANDOFF. Errors: NOT_FOUND, BAD_USER_INPUT, GUARD_FAILED (I-08, I-09, HO1).',
  })
  openHandoff(
    @Arg('input', () => OpenHandoffInput, { description: 'The object and what the verb needs.' }) input: OpenHandoffInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(openHandoff, input, payload, info);
  }

  @Mutation(() => AddEvidenceToHandoffPayload, {
    description:
      'HO2. PROSECUTOR puts items of the same person into the package; what may be used does not leave it again (I-25). Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  addEvidenceToHandoff(
    @Arg('input', () => AddEvidenceToHandoffInput, { description: 'The object and what the verb needs.' }) input: AddEvidenceToHandoffInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(addEvidenceToHandoff, input, payload, info);
  }

  @Mutation(() => RemoveEvidenceFromHandoffPayload, {
    description:
      'HO15. PROSECUTOR takes an item that may no longer be used out of a package that is being assembled; what may be used stays (I-25). Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED, GUARD_FAILED (I-25).',
  })
  removeEvidenceFromHandoff(
    @Arg('input', () => RemoveEvidenceFromHandoffInput, { description: 'The object and what the verb needs.' })
    input: RemoveEvidenceFromHandoffInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(removeEvidenceFromHandoff, input, payload, info);
  }

  @Mutation(() => SubmitHandoffForReviewPayload, {
    description:
      'HO3. PROSECUTOR submits the package for legal review. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (HO3, I-08, I-09, I-22, I-23, I-25).',
  })
  submitHandoffForReview(
    @Arg('input', () => SubmitHandoffForReviewInput, { description: 'The object and what the verb needs.' })
    input: SubmitHandoffForReviewInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(submitHandoffForReview, input, payload, info);
  }

  @Mutation(() => ClearHandoffLegallyPayload, {
    description:
      'HO4. LEGAL_OFFICER, not the submitter, clears it. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED (HO4, I-22 to I-25).',
  })
  clearHandoffLegally(
    @Arg('input', () => ClearHandoffLegallyInput, { description: 'The object and what the verb needs.' }) input: ClearHandoffLegallyInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(clearHandoffLegally, input, payload, info);
  }

  @Mutation(() => SealHandoffPayload, {
    description:
      'HO5. DATA_PROTECTION_OFFICER, another account than those before, states the basis and fixes the hash. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED (I-33).',
  })
  sealHandoff(
    @Arg('input', () => SealHandoffInput, { description: 'The object and what the verb needs.' }) input: SealHandoffInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(sealHandoff, input, payload, info);
  }

  @Mutation(() => DispatchHandoffPayload, {
    description:
      'HO6. TRANSFER_COORDINATOR, another account than those before, sends it: the State sees person, handoff and items from now on, the disclosure is on record, 30 days to acknowledge start. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED (I-14, I-33).',
  })
  dispatchHandoff(
    @Arg('input', () => DispatchHandoffInput, { description: 'The object and what the verb needs.' }) input: DispatchHandoffInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(dispatchHandoff, input, payload, info);
  }

  @Mutation(() => ReceiveHandoffPayload, {
    description:
      'HO7. LIAISON_OFFICER of the receiving State says that it arrived. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT.',
  })
  receiveHandoff(
    @Arg('input', () => ReceiveHandoffInput, { description: 'The object and what the verb needs.' }) input: ReceiveHandoffInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(receiveHandoff, input, payload, info);
  }

  @Mutation(() => VerifyHandoffPayload, {
    description:
      'HO8. LIAISON_OFFICER of the receiving State gives the digests that the receiver computed: VERIFIED when all agree, else DISCREPANT. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  verifyHandoff(
    @Arg('input', () => VerifyHandoffInput, { description: 'The object and what the verb needs.' }) input: VerifyHandoffInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(verifyHandoff, input, payload, info);
  }

  @Mutation(() => AcknowledgeHandoffPayload, {
    description:
      'HO9. LIAISON_OFFICER of the receiving State, for the named authority, takes the case; 180 days to report start. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (I-26).',
  })
  acknowledgeHandoff(
    @Arg('input', () => AcknowledgeHandoffInput, { description: 'The object and what the verb needs.' }) input: AcknowledgeHandoffInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(acknowledgeHandoff, input, payload, info);
  }

  @Mutation(() => RejectHandoffPayload, {
    description:
      'HO10. LIAISON_OFFICER of the receiving State refuses it. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED.',
  })
  rejectHandoff(
    @Arg('input', () => RejectHandoffInput, { description: 'The object and what the verb needs.' }) input: RejectHandoffInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(rejectHandoff, input, payload, info);
  }

  @Mutation(() => ReportHandoffFeedbackPayload, {
    description:
      'HO11. LIAISON_OFFICER of the receiving State reports; a final outcome closes it. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT.',
  })
  reportHandoffFeedback(
    @Arg('input', () => ReportHandoffFeedbackInput, { description: 'The object and what the verb needs.' })
    input: ReportHandoffFeedbackInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(reportHandoffFeedback, input, payload, info);
  }

  @Mutation(() => ReturnHandoffPayload, {
    description:
      'HO12. LEGAL_OFFICER or DATA_PROTECTION_OFFICER sends it back to its prosecutor. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED.',
  })
  returnHandoff(
    @Arg('input', () => ReturnHandoffInput, { description: 'The object and what the verb needs.' }) input: ReturnHandoffInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(returnHandoff, input, payload, info);
  }

  @Mutation(() => SupplementHandoffPayload, {
    description:
      'HO13. PROSECUTOR begins a new version with all items of the last. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED, GUARD_FAILED.',
  })
  supplementHandoff(
    @Arg('input', () => SupplementHandoffInput, { description: 'The object and what the verb needs.' }) input: SupplementHandoffInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(supplementHandoff, input, payload, info);
  }

  @Mutation(() => RecallHandoffPayload, {
    description:
      'HO14. LEGAL_OFFICER or DATA_PROTECTION_OFFICER recalls it; the recipient is told. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED.',
  })
  recallHandoff(
    @Arg('input', () => RecallHandoffInput, { description: 'The object and what the verb needs.' }) input: RecallHandoffInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recallHandoff, input, payload, info);
  }
}
