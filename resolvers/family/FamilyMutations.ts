import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { beginTracing, holdForProtection, openChildCase, reassessChild, recordChildAssessment } from '../../commands/family/beforeThePanel';
import { conveneBestInterestsPanel, decideBestInterests, giveBestInterestsOpinion } from '../../commands/family/bestInterests';
import { arrangeAlternativeCare, recordFamilyConsent, withdrawFamilyConsent } from '../../commands/family/consentAndCare';
import { identifyChild } from '../../commands/family/identifyChild';
import { nameGuardian } from '../../commands/family/nameGuardian';
import { recordRelationship } from '../../commands/family/recordRelationship';
import {
  beginChildTravel,
  closeChildCase,
  confirmReception,
  handToChildAuthority,
  recordChildFollowUp,
  signChildReception,
} from '../../commands/family/returnOfChild';
import { childCaseReads } from '../../queries/family/childCaseReads';
import { personReads } from '../../queries/person/personReads';
import { ArrangeAlternativeCareInput, ArrangeAlternativeCarePayload } from '../../schema/family/arrangeAlternativeCare';
import { BeginChildTravelInput, BeginChildTravelPayload } from '../../schema/family/beginChildTravel';
import { BeginTracingInput, BeginTracingPayload } from '../../schema/family/beginTracing';
import { CloseChildCaseInput, CloseChildCasePayload } from '../../schema/family/closeChildCase';
import { ConfirmReceptionInput, ConfirmReceptionPayload } from '../../schema/family/confirmReception';
import { ConveneBestInterestsPanelInput, ConveneBestInterestsPanelPayload } from '../../schema/family/conveneBestInterestsPanel';
import { DecideBestInterestsInput, DecideBestInterestsPayload } from '../../schema/family/decideBestInterests';
import { GiveBestInterestsOpinionInput, GiveBestInterestsOpinionPayload } from '../../schema/family/giveBestInterestsOpinion';
import { HandToChildAuthorityInput, HandToChildAuthorityPayload } from '../../schema/family/handToChildAuthority';
import { HoldForProtectionInput, HoldForProtectionPayload } from '../../schema/family/holdForProtection';
import { IdentifyChildInput, IdentifyChildPayload } from '../../schema/family/identifyChild';
import { NameGuardianInput, NameGuardianPayload } from '../../schema/family/nameGuardian';
import { OpenChildCaseInput, OpenChildCasePayload } from '../../schema/family/openChildCase';
import { ReassessChildInput, ReassessChildPayload } from '../../schema/family/reassessChild';
import { RecordChildAssessmentInput, RecordChildAssessmentPayload } from '../../schema/family/recordChildAssessment';
import { RecordChildFollowUpInput, RecordChildFollowUpPayload } from '../../schema/family/recordChildFollowUp';
import { RecordFamilyConsentInput, RecordFamilyConsentPayload } from '../../schema/family/recordFamilyConsent';
import { RecordRelationshipInput, RecordRelationshipPayload } from '../../schema/family/recordRelationship';
import { SignChildReceptionInput, SignChildReceptionPayload } from '../../schema/family/signChildReception';
import { WithdrawFamilyConsentInput, WithdrawFamilyConsentPayload } from '../../schema/family/withdrawFamilyConsent';
import type { ApiContext } from '../context';

const childCases = { childCase: childCaseReads };

/** The case of a child or family, step by step (domain C.9). */
@Resolver()
export class FamilyMutations {
  @Mutation(() => IdentifyChildPayload, {
    description: 'CH1. CHILD_PROTECTION_OFFICER or REGISTRAR; one open case a person. Errors: NOT_FOUND, BAD_USER_INPUT.',
  })
  identifyChild(
    @Arg('input', () => IdentifyChildInput, { description: 'The case and what the step needs.' }) input: IdentifyChildInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(identifyChild, input, childCases, info);
  }

  @Mutation(() => HoldForProtectionPayload, {
    description: 'CH2. CHILD_PROTECTION_OFFICER; never a detention. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED.',
  })
  holdForProtection(
    @Arg('input', () => HoldForProtectionInput, { description: 'The case and what the step needs.' }) input: HoldForProtectionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(holdForProtection, input, childCases, info);
  }

  @Mutation(() => OpenChildCasePayload, {
    description:
      'CH3. CHILD_PROTECTION_OFFICER; a guardian or trusted adult is named and siblings are looked for. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT, GUARD_FAILED.',
  })
  openChildCase(
    @Arg('input', () => OpenChildCaseInput, { description: 'The case and what the step needs.' }) input: OpenChildCaseInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(openChildCase, input, childCases, info);
  }

  @Mutation(() => NameGuardianPayload, {
    description:
      'CH19. CHILD_PROTECTION_OFFICER names another adult who stands by the child, or who represents it in law. A consent that was given is withdrawn first. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION.',
  })
  nameGuardian(
    @Arg('input', () => NameGuardianInput, { description: 'The case and who it is.' }) input: NameGuardianInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(nameGuardian, input, childCases, info);
  }

  @Mutation(() => BeginTracingPayload, {
    description: 'CH4. CHILD_PROTECTION_OFFICER. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  beginTracing(
    @Arg('input', () => BeginTracingInput, { description: 'The case and what the step needs.' }) input: BeginTracingInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(beginTracing, input, childCases, info);
  }

  @Mutation(() => RecordChildAssessmentPayload, {
    description: 'CH5. CHILD_PROTECTION_OFFICER (CRC Art. 12). Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT.',
  })
  recordChildAssessment(
    @Arg('input', () => RecordChildAssessmentInput, { description: 'The case and what the step needs.' }) input: RecordChildAssessmentInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordChildAssessment, input, childCases, info);
  }

  @Mutation(() => ConveneBestInterestsPanelPayload, {
    description:
      'CH6. CHILD_PROTECTION_OFFICER convenes at least three (UNHCR Best Interests Procedure). Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT, GUARD_FAILED.',
  })
  conveneBestInterestsPanel(
    @Arg('input', () => ConveneBestInterestsPanelInput, { description: 'The case and what the step needs.' })
    input: ConveneBestInterestsPanelInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(conveneBestInterestsPanel, input, childCases, info);
  }

  @Mutation(() => GiveBestInterestsOpinionPayload, {
    description:
      'CH7. Each member of the panel, once; dissent stays on record. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED, BAD_USER_INPUT, GUARD_FAILED.',
  })
  giveBestInterestsOpinion(
    @Arg('input', () => GiveBestInterestsOpinionInput, { description: 'The case and what the step needs.' })
    input: GiveBestInterestsOpinionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(giveBestInterestsOpinion, input, childCases, info);
  }

  @Mutation(() => DecideBestInterestsPayload, {
    description:
      'CH7. CHILD_PROTECTION_OFFICER of the panel, once every member has given an opinion; a separation from a parent needs an independent review (I-11). Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED, BAD_USER_INPUT, GUARD_FAILED (I-11).',
  })
  decideBestInterests(
    @Arg('input', () => DecideBestInterestsInput, { description: 'The case and what the step needs.' }) input: DecideBestInterestsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(decideBestInterests, input, childCases, info);
  }

  @Mutation(() => RecordFamilyConsentPayload, {
    description:
      'CH8. CHILD_PROTECTION_OFFICER; free, informed, revocable until boarding. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT, GUARD_FAILED (I-14).',
  })
  recordFamilyConsent(
    @Arg('input', () => RecordFamilyConsentInput, { description: 'The case and what the step needs.' }) input: RecordFamilyConsentInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordFamilyConsent, input, childCases, info);
  }

  @Mutation(() => WithdrawFamilyConsentPayload, {
    description: 'CH8. CHILD_PROTECTION_OFFICER; at any time until boarding. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  withdrawFamilyConsent(
    @Arg('input', () => WithdrawFamilyConsentInput, { description: 'The case and what the step needs.' }) input: WithdrawFamilyConsentInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(withdrawFamilyConsent, input, childCases, info);
  }

  @Mutation(() => ArrangeAlternativeCarePayload, {
    description:
      'CH9. CHILD_PROTECTION_OFFICER, where the panel found no return to be best. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  arrangeAlternativeCare(
    @Arg('input', () => ArrangeAlternativeCareInput, { description: 'The case and what the step needs.' })
    input: ArrangeAlternativeCareInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(arrangeAlternativeCare, input, childCases, info);
  }

  @Mutation(() => ConfirmReceptionPayload, {
    description:
      'CH10. LIAISON_OFFICER of the State of destination. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT, GUARD_FAILED.',
  })
  confirmReception(
    @Arg('input', () => ConfirmReceptionInput, { description: 'The case and what the step needs.' }) input: ConfirmReceptionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(confirmReception, input, childCases, info);
  }

  @Mutation(() => BeginChildTravelPayload, {
    description:
      'CH11. TRANSFER_COORDINATOR; never on a list with unrelated adult detainees (I-10). Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (I-14).',
  })
  beginChildTravel(
    @Arg('input', () => BeginChildTravelInput, { description: 'The case and what the step needs.' }) input: BeginChildTravelInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(beginChildTravel, input, childCases, info);
  }

  @Mutation(() => SignChildReceptionPayload, {
    description:
      'CH12. LIAISON_OFFICER of the State of destination. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT, GUARD_FAILED.',
  })
  signChildReception(
    @Arg('input', () => SignChildReceptionInput, { description: 'The case and what the step needs.' }) input: SignChildReceptionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(signChildReception, input, childCases, info);
  }

  @Mutation(() => HandToChildAuthorityPayload, {
    description:
      'CH12. TRANSFER_COORDINATOR, after the receiving State has signed; to an authority of welfare alone. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED.',
  })
  handToChildAuthority(
    @Arg('input', () => HandToChildAuthorityInput, { description: 'The case and what the step needs.' }) input: HandToChildAuthorityInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(handToChildAuthority, input, childCases, info);
  }

  @Mutation(() => RecordChildFollowUpPayload, {
    description:
      'CH13. CHILD_PROTECTION_OFFICER or LIAISON_OFFICER of the State of destination. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT.',
  })
  recordChildFollowUp(
    @Arg('input', () => RecordChildFollowUpInput, { description: 'The case and what the step needs.' }) input: RecordChildFollowUpInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordChildFollowUp, input, childCases, info);
  }

  @Mutation(() => CloseChildCasePayload, {
    description:
      'CH14. CHILD_PROTECTION_OFFICER, after the four follow-ups. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  closeChildCase(
    @Arg('input', () => CloseChildCaseInput, { description: 'The case and what the step needs.' }) input: CloseChildCaseInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(closeChildCase, input, childCases, info);
  }

  @Mutation(() => ReassessChildPayload, {
    description:
      'CH15. CHILD_PROTECTION_OFFICER; what was decided and agreed no longer holds. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED.',
  })
  reassessChild(
    @Arg('input', () => ReassessChildInput, { description: 'The case and what the step needs.' }) input: ReassessChildInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(reassessChild, input, childCases, info);
  }

  @Mutation(() => RecordRelationshipPayload, {
    description:
      'CHILD_PROTECTION_OFFICER or REGISTRAR records a family link; it reads from both sides. Errors: NOT_FOUND, BAD_USER_INPUT.',
  })
  recordRelationship(
    @Arg('input', () => RecordRelationshipInput, { description: 'The two persons and what they are to each other.' })
    input: RecordRelationshipInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordRelationship, input, { person: personReads }, info);
  }
}
