import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { recordCommitment, recordCommitmentOutcome } from '../../commands/country/commitments';
import { endCountryContact, recordCountryContact } from '../../commands/country/countryContacts';
import { closeDemarcheUnanswered, recordDemarcheAnswer } from '../../commands/country/demarcheVerbs';
import { endTreaty } from '../../commands/country/endTreaty';
import { recordCentralAuthority } from '../../commands/country/recordCentralAuthority';
import { recordCountryStance } from '../../commands/country/recordCountryStance';
import { recordDemarche } from '../../commands/country/recordDemarche';
import { recordTreaty } from '../../commands/country/recordTreaty';
import { commitmentReads, demarcheReads } from '../../queries/country/deskReads';
import { originCountryReads } from '../../queries/country/originCountryReads';
import { CloseDemarcheUnansweredInput, CloseDemarcheUnansweredPayload } from '../../schema/country/closeDemarcheUnanswered';
import { EndCountryContactInput, EndCountryContactPayload } from '../../schema/country/endCountryContact';
import { EndTreatyInput, EndTreatyPayload } from '../../schema/country/endTreaty';
import { RecordCentralAuthorityInput, RecordCentralAuthorityPayload } from '../../schema/country/recordCentralAuthority';
import { RecordCommitmentInput, RecordCommitmentPayload } from '../../schema/country/recordCommitment';
import { RecordCommitmentOutcomeInput, RecordCommitmentOutcomePayload } from '../../schema/country/recordCommitmentOutcome';
import { RecordCountryContactInput, RecordCountryContactPayload } from '../../schema/country/recordCountryContact';
import { RecordCountryStanceInput, RecordCountryStancePayload } from '../../schema/country/recordCountryStance';
import { RecordDemarcheInput, RecordDemarchePayload } from '../../schema/country/recordDemarche';
import { RecordDemarcheAnswerInput, RecordDemarcheAnswerPayload } from '../../schema/country/recordDemarcheAnswer';
import { RecordTreatyInput, RecordTreatyPayload } from '../../schema/country/recordTreaty';
import type { ApiContext } from '../context';

const countries = { originCountry: originCountryReads };
const demarches = { demarche: demarcheReads };
const commitments = { commitment: commitmentReads };

/** What is done with a State besides its cases (domain C.3a). */
@Resolver()
export class CountryDeskMutations {
  @Mutation(() => RecordCountryStancePayload, {
    description:
      'LEGAL_OFFICER or DECISION_AUTHORITY records what a State says about its nationals; added to what it said before. Errors: BAD_USER_INPUT.',
  })
  recordCountryStance(
    @Arg('input', () => RecordCountryStanceInput, { description: 'What is recorded.' }) input: RecordCountryStanceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordCountryStance, input, countries, info);
  }

  @Mutation(() => RecordDemarchePayload, {
    description:
      'LEGAL_OFFICER or DECISION_AUTHORITY records a note, démarche, meeting or call to a State; it waits thirty days for its answer. Errors: BAD_USER_INPUT.',
  })
  recordDemarche(
    @Arg('input', () => RecordDemarcheInput, { description: 'What is recorded.' }) input: RecordDemarcheInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordDemarche, input, demarches, info);
  }

  @Mutation(() => RecordDemarcheAnswerPayload, {
    description:
      'LEGAL_OFFICER or DECISION_AUTHORITY records the answer of a State, in time or late. Errors: BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  recordDemarcheAnswer(
    @Arg('input', () => RecordDemarcheAnswerInput, { description: 'What is recorded.' }) input: RecordDemarcheAnswerInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordDemarcheAnswer, input, demarches, info);
  }

  @Mutation(() => CloseDemarcheUnansweredPayload, {
    description:
      'LEGAL_OFFICER or DECISION_AUTHORITY records that nobody waits for an answer any longer. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  closeDemarcheUnanswered(
    @Arg('input', () => CloseDemarcheUnansweredInput, { description: 'What is recorded.' }) input: CloseDemarcheUnansweredInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(closeDemarcheUnanswered, input, demarches, info);
  }

  @Mutation(() => RecordCommitmentPayload, {
    description: 'LEGAL_OFFICER or DECISION_AUTHORITY records what a State said it would do. Errors: BAD_USER_INPUT.',
  })
  recordCommitment(
    @Arg('input', () => RecordCommitmentInput, { description: 'What is recorded.' }) input: RecordCommitmentInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordCommitment, input, commitments, info);
  }

  @Mutation(() => RecordCommitmentOutcomePayload, {
    description:
      'LEGAL_OFFICER or DECISION_AUTHORITY records what became of a commitment. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  recordCommitmentOutcome(
    @Arg('input', () => RecordCommitmentOutcomeInput, { description: 'What is recorded.' }) input: RecordCommitmentOutcomeInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordCommitmentOutcome, input, commitments, info);
  }

  @Mutation(() => RecordTreatyPayload, {
    description:
      'LEGAL_OFFICER or DECISION_AUTHORITY records an instrument with a State; one with mandatory consular notice binds at once. Errors: BAD_USER_INPUT.',
  })
  recordTreaty(
    @Arg('input', () => RecordTreatyInput, { description: 'What is recorded.' }) input: RecordTreatyInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordTreaty, input, countries, info);
  }

  @Mutation(() => EndTreatyPayload, {
    description:
      'LEGAL_OFFICER or DECISION_AUTHORITY records that an instrument ends; where it alone made consular notice mandatory and is over now, the person’s choice decides again. Errors: NOT_FOUND, BAD_USER_INPUT, REASON_REQUIRED, GUARD_FAILED.',
  })
  endTreaty(
    @Arg('input', () => EndTreatyInput, { description: 'Which, and what ends it.' }) input: EndTreatyInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(endTreaty, input, countries, info);
  }

  @Mutation(() => RecordCountryContactPayload, {
    description: 'LEGAL_OFFICER or DECISION_AUTHORITY records an office of a State and how it is reached. Errors: BAD_USER_INPUT.',
  })
  recordCountryContact(
    @Arg('input', () => RecordCountryContactInput, { description: 'What is recorded.' }) input: RecordCountryContactInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordCountryContact, input, countries, info);
  }

  @Mutation(() => RecordCentralAuthorityPayload, {
    description:
      'LEGAL_OFFICER or DECISION_AUTHORITY records to which office of a State requests go, in place of the one before. Errors: BAD_USER_INPUT.',
  })
  recordCentralAuthority(
    @Arg('input', () => RecordCentralAuthorityInput, { description: 'What is recorded.' }) input: RecordCentralAuthorityInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordCentralAuthority, input, countries, info);
  }

  @Mutation(() => EndCountryContactPayload, {
    description: 'LEGAL_OFFICER or DECISION_AUTHORITY records that an office is no longer reached this way. Errors: NOT_FOUND.',
  })
  endCountryContact(
    @Arg('input', () => EndCountryContactInput, { description: 'What is recorded.' }) input: EndCountryContactInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(endCountryContact, input, countries, info);
  }
}
