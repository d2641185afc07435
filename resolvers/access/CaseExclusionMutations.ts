import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { excludeFromCase, readmitToCase } from '../../commands/access/caseExclusionVerbs';
import { ExcludeFromCaseInput, ExcludeFromCasePayload } from '../../schema/access/excludeFromCase';
import { ReadmitToCaseInput, ReadmitToCasePayload } from '../../schema/access/readmitToCase';
import type { ApiContext } from '../context';

/** Conflicts of interest (rulings 1). */
@Resolver()
export class CaseExclusionMutations {
  @Mutation(() => ExcludeFromCasePayload, {
    description:
      'CX1. Each officer of the custodial case roles steps back from a case; LEGAL_OFFICER and DECISION_AUTHORITY keep another officer out, overseers included. At once the account sees nothing of the person, nor of who looked, and leaves the team. Errors: REASON_REQUIRED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT (UNKNOWN_ACCOUNT, CONFLICT).',
  })
  excludeFromCase(
    @Arg('input', () => ExcludeFromCaseInput, { description: 'Whom, from which case, and why.' }) input: ExcludeFromCaseInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(excludeFromCase, input, {}, info);
  }

  @Mutation(() => ReadmitToCasePayload, {
    description:
      'CX2. DECISION_AUTHORITY, another than who kept the officer out, lets the officer in again; into the team others do. Errors: REASON_REQUIRED, NOT_FOUND, BAD_USER_INPUT (UNKNOWN_ACCOUNT, CONFLICT), FOUR_EYES_REQUIRED.',
  })
  readmitToCase(
    @Arg('input', () => ReadmitToCaseInput, { description: 'Whom, into which case, and why.' }) input: ReadmitToCaseInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(readmitToCase, input, {}, info);
  }
}
