import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { acknowledgeNationalityClaim } from '../../commands/nationality/acknowledgeNationalityClaim';
import { confirmNationality, declareNationalityInconclusive, refuteNationality } from '../../commands/nationality/answerNationalityClaim';
import { notifyConsularPost } from '../../commands/nationality/notifyConsularPost';
import { prepareNationalityClaim } from '../../commands/nationality/prepareNationalityClaim';
import { recordConsularChoice } from '../../commands/nationality/recordConsularChoice';
import { recordDeprivation } from '../../commands/nationality/recordDeprivation';
import { recordNationalityClaim } from '../../commands/nationality/recordNationalityClaim';
import { resubmitNationalityClaim, submitNationalityClaim } from '../../commands/nationality/submitNationalityClaim';
import { withdrawAsylumFear } from '../../commands/nationality/withdrawAsylumFear';
import { nationalityClaimReads } from '../../queries/nationality/nationalityClaimReads';
import { personReads } from '../../queries/person/personReads';
import { AcknowledgeNationalityClaimInput, AcknowledgeNationalityClaimPayload } from '../../schema/nationality/acknowledgeNationalityClaim';
import { ConfirmNationalityInput, ConfirmNationalityPayload } from '../../schema/nationality/confirmNationality';
import {
  DeclareNationalityInconclusiveInput,
  DeclareNationalityInconclusivePayload,
} from '../../schema/nationality/declareNationalityInconclusive';
import { NotifyConsularPostInput, NotifyConsularPostPayload } from '../../schema/nationality/notifyConsularPost';
import { PrepareNationalityClaimInput, PrepareNationalityClaimPayload } from '../../schema/nationality/prepareNationalityClaim';
import { RecordConsularChoiceInput } from '../../schema/nationality/RecordConsularChoiceInput';
import { RecordNationalityClaimInput } from '../../schema/nationality/RecordNationalityClaimInput';
import { RecordConsularChoicePayload } from '../../schema/nationality/recordConsularChoice';
import { RecordDeprivationInput, RecordDeprivationPayload } from '../../schema/nationality/recordDeprivation';
import { RecordNationalityClaimPayload } from '../../schema/nationality/recordNationalityClaim';
import { RefuteNationalityInput, RefuteNationalityPayload } from '../../schema/nationality/refuteNationality';
import { ResubmitNationalityClaimInput, ResubmitNationalityClaimPayload } from '../../schema/nationality/resubmitNationalityClaim';
import { SubmitNationalityClaimInput, SubmitNationalityClaimPayload } from '../../schema/nationality/submitNationalityClaim';
import { WithdrawAsylumFearInput, WithdrawAsylumFearPayload } from '../../schema/nationality/withdrawAsylumFear';
import type { ApiContext } from '../context';

const claims = { nationalityClaim: nationalityClaimReads };
const persons = { person: personReads };

/** Claims of nationality and what the person chose towards States. */

@Resolver()
export class NationalityMutations {
  @Mutation(() => RecordNationalityClaimPayload, {
    description:
      'REGISTRAR or LEGAL_OFFICER writes a claim down; a label of no State is kept under XXX. Errors: NOT_FOUND, BAD_USER_INPUT.',
  })
  recordNationalityClaim(
    @Arg('input', () => RecordNationalityClaimInput, { description: 'The person and the claim.' }) input: RecordNationalityClaimInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordNationalityClaim, input, claims, info);
  }

  @Mutation(() => PrepareNationalityClaimPayload, {
    description: 'NC1. REGISTRAR or LEGAL_OFFICER. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  prepareNationalityClaim(
    @Arg('input', () => PrepareNationalityClaimInput, { description: 'The claim.' }) input: PrepareNationalityClaimInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(prepareNationalityClaim, input, claims, info);
  }

  @Mutation(() => SubmitNationalityClaimPayload, {
    description:
      'NC2. LEGAL_OFFICER; the State sees the person from now on and its reply clock runs. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (I-13, I-14, I-33).',
  })
  submitNationalityClaim(
    @Arg('input', () => SubmitNationalityClaimInput, { description: 'The claim.' }) input: SubmitNationalityClaimInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(submitNationalityClaim, input, claims, info);
  }

  @Mutation(() => ResubmitNationalityClaimPayload, {
    description:
      'NC3. LEGAL_OFFICER, with reasons. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED.',
  })
  resubmitNationalityClaim(
    @Arg('input', () => ResubmitNationalityClaimInput, { description: 'The claim.' }) input: ResubmitNationalityClaimInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(resubmitNationalityClaim, input, claims, info);
  }

  @Mutation(() => AcknowledgeNationalityClaimPayload, {
    description:
      'NC4. LIAISON_OFFICER of that State; to another it is NOT_FOUND. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  acknowledgeNationalityClaim(
    @Arg('input', () => AcknowledgeNationalityClaimInput, { description: 'The claim.' }) input: AcknowledgeNationalityClaimInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(acknowledgeNationalityClaim, input, claims, info);
  }

  @Mutation(() => ConfirmNationalityPayload, {
    description:
      'NC5. LIAISON_OFFICER of that State; for the custodial State two LEGAL_OFFICERs. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, FORBIDDEN, FOUR_EYES_REQUIRED.',
  })
  confirmNationality(
    @Arg('input', () => ConfirmNationalityInput, { description: 'The claim and the answer.' }) input: ConfirmNationalityInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(confirmNationality, input, claims, info);
  }

  @Mutation(() => RefuteNationalityPayload, {
    description:
      'NC6. As confirmNationality, with reasons. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, FORBIDDEN, FOUR_EYES_REQUIRED, REASON_REQUIRED.',
  })
  refuteNationality(
    @Arg('input', () => RefuteNationalityInput, { description: 'The claim and the answer.' }) input: RefuteNationalityInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(refuteNationality, input, claims, info);
  }

  @Mutation(() => DeclareNationalityInconclusivePayload, {
    description:
      'NC7. As confirmNationality, with reasons. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, FORBIDDEN, FOUR_EYES_REQUIRED, REASON_REQUIRED.',
  })
  declareNationalityInconclusive(
    @Arg('input', () => DeclareNationalityInconclusiveInput, { description: 'The claim and the answer.' })
    input: DeclareNationalityInconclusiveInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(declareNationalityInconclusive, input, claims, info);
  }

  @Mutation(() => RecordDeprivationPayload, {
    description:
      'NC9. LIAISON_OFFICER of that State or LEGAL_OFFICER, with reasons. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED.',
  })
  recordDeprivation(
    @Arg('input', () => RecordDeprivationInput, { description: 'The claim and the order.' }) input: RecordDeprivationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordDeprivation, input, claims, info);
  }

  @Mutation(() => RecordConsularChoicePayload, {
    description:
      'LEGAL_OFFICER records the choice towards a State; a fear ends its access at once (I-14). Errors: NOT_FOUND, BAD_USER_INPUT.',
  })
  recordConsularChoice(
    @Arg('input', () => RecordConsularChoiceInput, { description: 'The person, the State and the choice.' })
    input: RecordConsularChoiceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordConsularChoice, input, persons, info);
  }

  @Mutation(() => WithdrawAsylumFearPayload, {
    description:
      'Two LEGAL_OFFICERs, one after the other, at the informed request of the person. Errors: NOT_FOUND, REASON_REQUIRED, FOUR_EYES_REQUIRED.',
  })
  withdrawAsylumFear(
    @Arg('input', () => WithdrawAsylumFearInput, { description: 'The person and the State.' }) input: WithdrawAsylumFearInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(withdrawAsylumFear, input, persons, info);
  }

  @Mutation(() => NotifyConsularPostPayload, {
    description:
      'LEGAL_OFFICER records that a consular post was told of a person who asked for it; never where the person fears that State (VCCR Art. 36, I-13, I-14). Errors: BAD_USER_INPUT, NOT_FOUND, GUARD_FAILED.',
  })
  notifyConsularPost(
    @Arg('input', () => NotifyConsularPostInput, { description: 'The person, the State and the post.' }) input: NotifyConsularPostInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(notifyConsularPost, input, persons, info);
  }
}
