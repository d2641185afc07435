import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { approveBreakGlass, declineBreakGlass, endBreakGlass } from '../../commands/access/breakGlassVerbs';
import { requestBreakGlass } from '../../commands/access/requestBreakGlass';
import { breakGlassList, breakGlassReads } from '../../queries/access/breakGlassReads';
import { ApproveBreakGlassInput, ApproveBreakGlassPayload } from '../../schema/access/approveBreakGlass';
import { BreakGlassArgs } from '../../schema/access/BreakGlassArgs';
import { BreakGlassConnection } from '../../schema/access/BreakGlassConnection';
import { DeclineBreakGlassInput, DeclineBreakGlassPayload } from '../../schema/access/declineBreakGlass';
import { EndBreakGlassInput, EndBreakGlassPayload } from '../../schema/access/endBreakGlass';
import { RequestBreakGlassInput, RequestBreakGlassPayload } from '../../schema/access/requestBreakGlass';
import type { ApiContext } from '../context';

const glasses = { breakGlass: breakGlassReads };

/** Emergency access to a person's file (domain D.1). */
@Resolver()
export class BreakGlassMutations {
  @Query(() => BreakGlassConnection, {
    description:
      'Emergency accesses, the latest first: DATA_PROTECTION_OFFICER and DECISION_AUTHORITY see all, every other custodial case role its own. A liaison officer gets FORBIDDEN.',
  })
  breakGlasses(@Args(() => BreakGlassArgs) _args: BreakGlassArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => breakGlassList }, info);
  }

  @Mutation(() => RequestBreakGlassPayload, {
    description:
      'BG1. A custodial case role asks for emergency access to a person’s file, up to the ceiling of the role. It opens nothing before a data-protection officer and a decision authority approve; the data-protection officer is told at once, and the file keeps it. Errors: REASON_REQUIRED, BAD_USER_INPUT, NOT_FOUND, GUARD_FAILED (BG-CEILING).',
  })
  requestBreakGlass(
    @Arg('input', () => RequestBreakGlassInput, { description: 'Whose file, which categories, and why.' }) input: RequestBreakGlassInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(requestBreakGlass, input, glasses, info);
  }

  @Mutation(() => ApproveBreakGlassPayload, {
    description:
      'BG2. DATA_PROTECTION_OFFICER and DECISION_AUTHORITY, one of each and neither the officer who asks. The second approval opens the file for 60 minutes. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED (BG-FRESH, BG-ROLES).',
  })
  approveBreakGlass(
    @Arg('input', () => ApproveBreakGlassInput, { description: 'What was asked for.' }) input: ApproveBreakGlassInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(approveBreakGlass, input, glasses, info);
  }

  @Mutation(() => DeclineBreakGlassPayload, {
    description:
      'BG3. DATA_PROTECTION_OFFICER or DECISION_AUTHORITY refuses. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  declineBreakGlass(
    @Arg('input', () => DeclineBreakGlassInput, { description: 'What was asked for, and why not.' }) input: DeclineBreakGlassInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(declineBreakGlass, input, glasses, info);
  }

  @Mutation(() => EndBreakGlassPayload, {
    description:
      'BG4. The officer who has it, or DATA_PROTECTION_OFFICER, ends it before its time. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (BG-OWN).',
  })
  endBreakGlass(
    @Arg('input', () => EndBreakGlassInput, { description: 'The emergency access.' }) input: EndBreakGlassInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(endBreakGlass, input, glasses, info);
  }
}
