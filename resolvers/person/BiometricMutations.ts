import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { examineBiometricComparison } from '../../commands/person/examineBiometricComparison';
import { recordBiometricSharing } from '../../commands/person/recordBiometricSharing';
import { biometricComparisonReads, biometricEnrolmentReads } from '../../queries/person/personDetailReads';
import { ExamineBiometricComparisonInput, ExamineBiometricComparisonPayload } from '../../schema/person/examineBiometricComparison';
import { RecordBiometricSharingInput, RecordBiometricSharingPayload } from '../../schema/person/recordBiometricSharing';
import type { ApiContext } from '../context';

/** Two examiners of a comparison, and to whom biometric data went. */
@Resolver()
export class BiometricMutations {
  @Mutation(() => ExamineBiometricComparisonPayload, {
    description:
      'BC2. BIOMETRICS_OFFICER, another than who recorded the comparison; agreement confirms it, a difference leaves it standing for nothing and opens an IDENTITY_REVIEW for a legal officer. No status changes by itself (I-37). Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED.',
  })
  examineBiometricComparison(
    @Arg('input', () => ExamineBiometricComparisonInput, { description: 'The comparison and the finding.' })
    input: ExamineBiometricComparisonInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(examineBiometricComparison, input, { biometricComparison: biometricComparisonReads }, info);
  }

  @Mutation(() => RecordBiometricSharingPayload, {
    description:
      'BC3. LEGAL_OFFICER records to which authority biometric data went, when and on which basis: a disclosure like any other (I-33), recalled and corrected as such. Neither image nor template is here. Errors: NOT_FOUND, BAD_USER_INPUT, REASON_REQUIRED, GUARD_FAILED (I-14, I-33, BC3, BC3-USE, ID2-CHILD, HANDLING).',
  })
  recordBiometricSharing(
    @Arg('input', () => RecordBiometricSharingInput, { description: 'The enrolment, the recipient and the necessity.' })
    input: RecordBiometricSharingInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordBiometricSharing, input, { biometricEnrolment: biometricEnrolmentReads }, info);
  }
}
