import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { liftProcessingRestriction, restrictProcessing } from '../../commands/privacy/restrictionVerbs';
import { processingRestrictionList, processingRestrictionReads } from '../../queries/privacy/processingRestrictionReads';
import { LiftProcessingRestrictionInput, LiftProcessingRestrictionPayload } from '../../schema/privacy/liftProcessingRestriction';
import { ProcessingRestrictionConnection } from '../../schema/privacy/ProcessingRestrictionConnection';
import { ProcessingRestrictionsArgs } from '../../schema/privacy/ProcessingRestrictionsArgs';
import { RestrictProcessingInput, RestrictProcessingPayload } from '../../schema/privacy/restrictProcessing';
import type { ApiContext } from '../context';

const objects = { restriction: processingRestrictionReads };

/** Restrictions of processing (LED Art. 16(3)). */
@Resolver()
export class RestrictionMutations {
  @Query(() => ProcessingRestrictionConnection, {
    description: 'Restrictions of processing, the latest first. DATA_PROTECTION_OFFICER and LEGAL_OFFICER; others FORBIDDEN.',
  })
  processingRestrictions(
    @Args(() => ProcessingRestrictionsArgs) _args: ProcessingRestrictionsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read({ kind: 'list', list: () => processingRestrictionList }, info);
  }

  @Mutation(() => RestrictProcessingPayload, {
    description:
      'PR1. LEGAL_OFFICER or DATA_PROTECTION_OFFICER restricts the processing of a record: it is neither changed nor passed on until a decision lifts it, but to protect the person, for legal claims and to settle it; verbs that wait say PR-RESTRICTED. States that see the person are told. Errors: REASON_REQUIRED, NOT_FOUND, BAD_USER_INPUT (one is in force).',
  })
  restrictProcessing(
    @Arg('input', () => RestrictProcessingInput, { description: 'Whose record, and why.' }) input: RestrictProcessingInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(restrictProcessing, input, objects, info);
  }

  @Mutation(() => LiftProcessingRestrictionPayload, {
    description:
      'PR2. LEGAL_OFFICER or DATA_PROTECTION_OFFICER, another than who began it, lifts it on a decision that is named. Errors: REASON_REQUIRED, BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED (PR-INFORMED).',
  })
  liftProcessingRestriction(
    @Arg('input', () => LiftProcessingRestrictionInput, { description: 'The restriction, and the decision.' })
    input: LiftProcessingRestrictionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(liftProcessingRestriction, input, objects, info);
  }
}
