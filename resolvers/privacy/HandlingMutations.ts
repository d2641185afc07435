import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { liftHandlingCode, setHandlingCode } from '../../commands/privacy/handlingVerbs';
import { handlingMarkList, handlingMarkReads } from '../../queries/privacy/handlingMarkReads';
import { HandlingMarkConnection } from '../../schema/privacy/HandlingMarkConnection';
import { HandlingMarksArgs } from '../../schema/privacy/HandlingMarksArgs';
import { LiftHandlingCodeInput, LiftHandlingCodePayload } from '../../schema/privacy/liftHandlingCode';
import { SetHandlingCodeInput, SetHandlingCodePayload } from '../../schema/privacy/setHandlingCode';
import type { ApiContext } from '../context';

const objects = { handlingMark: handlingMarkReads };

/** Conditions of handling (domain B.7, D.3.9). */
@Resolver()
export class HandlingMutations {
  @Query(() => HandlingMarkConnection, {
    description: 'Handling codes, the latest first. Every custodial case role; a liaison officer gets FORBIDDEN.',
  })
  handlingMarks(@Args(() => HandlingMarksArgs) _args: HandlingMarksArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => handlingMarkList }, info);
  }

  @Mutation(() => SetHandlingCodePayload, {
    description:
      'HC1. LEGAL_OFFICER, PROSECUTOR, CHILD_PROTECTION_OFFICER, COURT_REGISTRAR or DATA_PROTECTION_OFFICER, as each code has it, sets a condition on a person, an item of evidence or a document. It goes before what any role may read, and before a handoff. Errors: REASON_REQUIRED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT.',
  })
  setHandlingCode(
    @Arg('input', () => SetHandlingCodeInput, { description: 'On what, which code, and why.' }) input: SetHandlingCodeInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(setHandlingCode, input, objects, info);
  }

  @Mutation(() => LiftHandlingCodePayload, {
    description:
      'HC2. DATA_PROTECTION_OFFICER, another than who set it, lifts it. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, BAD_USER_INPUT, FOUR_EYES_REQUIRED.',
  })
  liftHandlingCode(
    @Arg('input', () => LiftHandlingCodeInput, { description: 'The code, and why it holds no longer.' }) input: LiftHandlingCodeInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(liftHandlingCode, input, objects, info);
  }
}
