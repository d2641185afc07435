import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { appealAgeDetermination, beginAgeAssessment, protectAsChild, serveAgeDetermination } from '../../commands/person/ageAssessment';
import { determineAge } from '../../commands/person/determineAge';
import { raiseAgeDoubt } from '../../commands/person/raiseAgeDoubt';
import { personReads } from '../../queries/person/personReads';
import { AppealAgeDeterminationInput, AppealAgeDeterminationPayload } from '../../schema/person/appealAgeDetermination';
import { BeginAgeAssessmentInput, BeginAgeAssessmentPayload } from '../../schema/person/beginAgeAssessment';
import { DetermineAgeInput, DetermineAgePayload } from '../../schema/person/determineAge';
import { ProtectAsChildInput, ProtectAsChildPayload } from '../../schema/person/protectAsChild';
import { RaiseAgeDoubtInput, RaiseAgeDoubtPayload } from '../../schema/person/raiseAgeDoubt';
import { ServeAgeDeterminationInput, ServeAgeDeterminationPayload } from '../../schema/person/serveAgeDetermination';
import type { ApiContext } from '../context';

const persons = { person: personReads };

/** An age in doubt: from the doubt to the finding, and the appeal against it. */
@Resolver()
export class AgeMutations {
  @Mutation(() => RaiseAgeDoubtPayload, {
    description:
      'AG1. Any role that sees the person, with reasons; effective at once (I-09). Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED.',
  })
  raiseAgeDoubt(
    @Arg('input', () => RaiseAgeDoubtInput, { description: 'The person and the reasons.' }) input: RaiseAgeDoubtInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(raiseAgeDoubt, input, persons, info);
  }

  @Mutation(() => ProtectAsChildPayload, {
    description:
      'AG2. CHILD_PROTECTION_OFFICER records where the person is kept apart from adults. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION.',
  })
  protectAsChild(
    @Arg('input', () => ProtectAsChildInput, { description: 'The person and the place.' }) input: ProtectAsChildInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(protectAsChild, input, persons, info);
  }

  @Mutation(() => BeginAgeAssessmentPayload, {
    description:
      'AG2. CHILD_PROTECTION_OFFICER, with a supporter beside the person, in a language understood. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION.',
  })
  beginAgeAssessment(
    @Arg('input', () => BeginAgeAssessmentInput, { description: 'The person, the supporter, and what was agreed to.' })
    input: BeginAgeAssessmentInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(beginAgeAssessment, input, persons, info);
  }

  @Mutation(() => DetermineAgePayload, {
    description:
      'AG3. CHILD_PROTECTION_OFFICER proposes, LEGAL_OFFICER confirms; on an appeal others than before. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, FOUR_EYES_REQUIRED, REASON_REQUIRED.',
  })
  determineAge(
    @Arg('input', () => DetermineAgeInput, { description: 'The person and the finding.' }) input: DetermineAgeInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(determineAge, input, persons, info);
  }

  @Mutation(() => ServeAgeDeterminationPayload, {
    description:
      'AG4. CHILD_PROTECTION_OFFICER or LEGAL_OFFICER; the fourteen days to appeal begin. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  serveAgeDetermination(
    @Arg('input', () => ServeAgeDeterminationInput, { description: 'The person and the language.' }) input: ServeAgeDeterminationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(serveAgeDetermination, input, persons, info);
  }

  @Mutation(() => AppealAgeDeterminationPayload, {
    description:
      'AG5. CHILD_PROTECTION_OFFICER, LEGAL_OFFICER or COURT_REGISTRAR for the person or counsel; it suspends the finding. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED.',
  })
  appealAgeDetermination(
    @Arg('input', () => AppealAgeDeterminationInput, { description: 'The person and the reasons.' }) input: AppealAgeDeterminationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(appealAgeDetermination, input, persons, info);
  }
}
