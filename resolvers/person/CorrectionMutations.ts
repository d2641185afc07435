import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { approveCorrection, rejectCorrection } from '../../commands/person/decideCorrection';
import { requestCorrection } from '../../commands/person/requestCorrection';
import { correctionReads } from '../../queries/person/correctionReads';
import { ApproveCorrectionInput, ApproveCorrectionPayload } from '../../schema/person/approveCorrection';
import { RejectCorrectionInput, RejectCorrectionPayload } from '../../schema/person/rejectCorrection';
import { RequestCorrectionInput, RequestCorrectionPayload } from '../../schema/person/requestCorrection';
import type { ApiContext } from '../context';

const corrections = { correction: correctionReads };

/** Nothing official is edited silently (I-35). */
@Resolver()
export class CorrectionMutations {
  @Mutation(() => RequestCorrectionPayload, {
    description:
      'CR1. REGISTRAR, LEGAL_OFFICER or HEALTH_OFFICER asks for a correction of the register. Errors: BAD_USER_INPUT, REASON_REQUIRED, NOT_FOUND.',
  })
  requestCorrection(
    @Arg('input', () => RequestCorrectionInput, { description: 'What is wrong and what is right.' }) input: RequestCorrectionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(requestCorrection, input, corrections, info);
  }

  @Mutation(() => ApproveCorrectionPayload, {
    description:
      'CR2. LEGAL_OFFICER or REGISTRAR, another than who asked: the register is corrected, the old version kept, recipients told (I-35). Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED (CR2).',
  })
  approveCorrection(
    @Arg('input', () => ApproveCorrectionInput, { description: 'The correction.' }) input: ApproveCorrectionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(approveCorrection, input, corrections, info);
  }

  @Mutation(() => RejectCorrectionPayload, {
    description:
      'CR3. LEGAL_OFFICER or REGISTRAR, another than who asked. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED, FOUR_EYES_REQUIRED.',
  })
  rejectCorrection(
    @Arg('input', () => RejectCorrectionInput, { description: 'The correction and why not.' }) input: RejectCorrectionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(rejectCorrection, input, corrections, info);
  }
}
