import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { enrolBiometrics, recordBiometricComparison } from '../../commands/person/biometrics';
import {
  confirmIdentityVerified,
  contestIdentity,
  declareIdentityUnresolved,
  proposeIdentityVerified,
  startIdentityVerification,
} from '../../commands/person/identity';
import { recordIdentityAttempts } from '../../commands/person/identityAttempts';
import { registerDetainee } from '../../commands/person/registerDetainee';
import { registerProtectedResident } from '../../commands/person/registerProtectedResident';
import { personReads } from '../../queries/person/personReads';
import { ConfirmIdentityVerifiedInput, ConfirmIdentityVerifiedPayload } from '../../schema/person/confirmIdentityVerified';
import { ContestIdentityInput, ContestIdentityPayload } from '../../schema/person/contestIdentity';
import { DeclareIdentityUnresolvedInput, DeclareIdentityUnresolvedPayload } from '../../schema/person/declareIdentityUnresolved';
import { EnrolBiometricsInput, EnrolBiometricsPayload } from '../../schema/person/enrolBiometrics';
import { ProposeIdentityVerifiedInput, ProposeIdentityVerifiedPayload } from '../../schema/person/proposeIdentityVerified';
import { RegisterDetaineeInput } from '../../schema/person/RegisterDetaineeInput';
import { RecordBiometricComparisonInput, RecordBiometricComparisonPayload } from '../../schema/person/recordBiometricComparison';
import { RecordIdentityAttemptsInput, RecordIdentityAttemptsPayload } from '../../schema/person/recordIdentityAttempts';
import { RegisterDetaineePayload } from '../../schema/person/registerDetainee';
import { RegisterProtectedResidentInput, RegisterProtectedResidentPayload } from '../../schema/person/registerProtectedResident';
import { StartIdentityVerificationInput, StartIdentityVerificationPayload } from '../../schema/person/startIdentityVerification';
import type { ApiContext } from '../context';

const persons = { person: personReads };

/** The register of persons: identity, and biometrics as metadata. */

@Resolver()
export class PersonMutations {
  @Mutation(() => RegisterDetaineePayload, {
    description: 'ID1. REGISTRAR admits a person; without an order a NO_ORDER incident is opened (I-04). Errors: BAD_USER_INPUT.',
  })
  registerDetainee(
    @Arg('input', () => RegisterDetaineeInput, { description: 'What is known of the person.' }) input: RegisterDetaineeInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(registerDetainee, input, persons, info);
  }

  @Mutation(() => RegisterProtectedResidentPayload, {
    description: 'CHILD_PROTECTION_OFFICER registers a woman or child of a camp. Errors: NOT_FOUND, BAD_USER_INPUT.',
  })
  registerProtectedResident(
    @Arg('input', () => RegisterProtectedResidentInput, { description: 'What is known of the person.' })
    input: RegisterProtectedResidentInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(registerProtectedResident, input, persons, info);
  }

  @Mutation(() => EnrolBiometricsPayload, {
    description:
      'ID2. BIOMETRICS_OFFICER; a usable sample enrols a provisional person. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  enrolBiometrics(
    @Arg('input', () => EnrolBiometricsInput, { description: 'The person and the capture.' }) input: EnrolBiometricsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(enrolBiometrics, input, persons, info);
  }

  @Mutation(() => RecordBiometricComparisonPayload, {
    description:
      'ID2. BIOMETRICS_OFFICER; it changes no state by itself (I-37). Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  recordBiometricComparison(
    @Arg('input', () => RecordBiometricComparisonInput, { description: 'The person and the comparison.' })
    input: RecordBiometricComparisonInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordBiometricComparison, input, persons, info);
  }

  @Mutation(() => StartIdentityVerificationPayload, {
    description:
      'ID3. REGISTRAR from ENROLLED, CONTESTED or UNRESOLVED; LEGAL_OFFICER from VERIFIED, with reasons. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED.',
  })
  startIdentityVerification(
    @Arg('input', () => StartIdentityVerificationInput, { description: 'The person and the sources.' })
    input: StartIdentityVerificationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(startIdentityVerification, input, persons, info);
  }

  @Mutation(() => ProposeIdentityVerifiedPayload, {
    description:
      'ID4. LEGAL_OFFICER; two independent sources, or the confirmation of a State with a biometric match. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED.',
  })
  proposeIdentityVerified(
    @Arg('input', () => ProposeIdentityVerifiedInput, { description: 'The person and the sources.' }) input: ProposeIdentityVerifiedInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(proposeIdentityVerified, input, persons, info);
  }

  @Mutation(() => ConfirmIdentityVerifiedPayload, {
    description:
      'ID4. Another LEGAL_OFFICER. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, FOUR_EYES_REQUIRED.',
  })
  confirmIdentityVerified(
    @Arg('input', () => ConfirmIdentityVerifiedInput, { description: 'The person.' }) input: ConfirmIdentityVerifiedInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(confirmIdentityVerified, input, persons, info);
  }

  @Mutation(() => ContestIdentityPayload, {
    description:
      'ID5. REGISTRAR, LEGAL_OFFICER or LIAISON_OFFICER, with reasons; approved requests return to review. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED.',
  })
  contestIdentity(
    @Arg('input', () => ContestIdentityInput, { description: 'The person and the reasons.' }) input: ContestIdentityInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(contestIdentity, input, persons, info);
  }

  @Mutation(() => RecordIdentityAttemptsPayload, {
    description:
      'ID10. REGISTRAR, BIOMETRICS_OFFICER or LEGAL_OFFICER records what was tried to find out who the person is and did not tell. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION.',
  })
  recordIdentityAttempts(
    @Arg('input', () => RecordIdentityAttemptsInput, { description: 'The person and what was tried.' }) input: RecordIdentityAttemptsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordIdentityAttempts, input, persons, info);
  }

  @Mutation(() => DeclareIdentityUnresolvedPayload, {
    description:
      'ID7. LEGAL_OFFICER, with reasons, after attempts of two kinds, one of them since the last declaration. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED.',
  })
  declareIdentityUnresolved(
    @Arg('input', () => DeclareIdentityUnresolvedInput, { description: 'The person and the reasons.' })
    input: DeclareIdentityUnresolvedInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(declareIdentityUnresolved, input, persons, info);
  }
}
