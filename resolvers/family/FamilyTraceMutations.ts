import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { openFamilyTrace, recordFamilyTraceResult, recordReunification } from '../../commands/family/familyTraces';
import { childCaseReads } from '../../queries/family/childCaseReads';
import { OpenFamilyTraceInput, OpenFamilyTracePayload } from '../../schema/family/openFamilyTrace';
import { RecordFamilyTraceResultInput, RecordFamilyTraceResultPayload } from '../../schema/family/recordFamilyTraceResult';
import { RecordReunificationInput, RecordReunificationPayload } from '../../schema/family/recordReunification';
import type { ApiContext } from '../context';

const childCases = { childCase: childCaseReads };

/** Relatives of a child who are looked for, one by one (domain C.9). */
@Resolver()
export class FamilyTraceMutations {
  @Mutation(() => OpenFamilyTracePayload, {
    description:
      'CH4. CHILD_PROTECTION_OFFICER; the panel waits for what is found, unless the child is in danger. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT.',
  })
  openFamilyTrace(
    @Arg('input', () => OpenFamilyTraceInput, { description: 'The case and what the step needs.' }) input: OpenFamilyTraceInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(openFamilyTrace, input, childCases, info);
  }

  @Mutation(() => RecordFamilyTraceResultPayload, {
    description:
      'CH4. CHILD_PROTECTION_OFFICER; a relative whom the register knows is linked to the child. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT, GUARD_FAILED.',
  })
  recordFamilyTraceResult(
    @Arg('input', () => RecordFamilyTraceResultInput, { description: 'The case and what the step needs.' })
    input: RecordFamilyTraceResultInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordFamilyTraceResult, input, childCases, info);
  }

  @Mutation(() => RecordReunificationPayload, {
    description:
      'CH4. CHILD_PROTECTION_OFFICER; with a parent or guardian the child is neither alone nor apart any longer. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT, GUARD_FAILED.',
  })
  recordReunification(
    @Arg('input', () => RecordReunificationInput, { description: 'The case and what the step needs.' }) input: RecordReunificationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordReunification, input, childCases, info);
  }
}
