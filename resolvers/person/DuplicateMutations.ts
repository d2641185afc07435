import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { decideDuplicate, reopenDuplicate } from '../../commands/person/decideDuplicate';
import { mergePersons, unmergePersons } from '../../commands/person/mergePersons';
import { mapNamed } from '../../queries/plan/readMap';
import { DecideDuplicateInput, DecideDuplicatePayload } from '../../schema/person/decideDuplicate';
import { MergePersonsInput, MergePersonsPayload } from '../../schema/person/mergePersons';
import { ReopenDuplicateInput, ReopenDuplicatePayload } from '../../schema/person/reopenDuplicate';
import { UnmergePersonsInput, UnmergePersonsPayload } from '../../schema/person/unmergePersons';
import type { ApiContext } from '../context';

const candidates = () => ({ duplicateCandidate: mapNamed('DuplicateCandidate') });

/** Two records that may be one person: decided by two, merged by a pointer, and parted again without a loss (I-36). */
@Resolver()
export class DuplicateMutations {
  @Mutation(() => DecideDuplicatePayload, {
    description:
      'DU1. LEGAL_OFFICER or BIOMETRICS_OFFICER; two who agree decide. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, REASON_REQUIRED.',
  })
  decideDuplicate(
    @Arg('input', () => DecideDuplicateInput, { description: 'The candidate and the verdict.' }) input: DecideDuplicateInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(decideDuplicate, input, candidates(), info);
  }

  @Mutation(() => ReopenDuplicatePayload, {
    description:
      'DU2. LEGAL_OFFICER or BIOMETRICS_OFFICER, with reasons: two decide anew. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED.',
  })
  reopenDuplicate(
    @Arg('input', () => ReopenDuplicateInput, { description: 'The candidate and why.' }) input: ReopenDuplicateInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(reopenDuplicate, input, candidates(), info);
  }

  @Mutation(() => MergePersonsPayload, {
    description:
      'ID6. LEGAL_OFFICER or BIOMETRICS_OFFICER, once two decided SAME and both professions took part: the other record points to the one that stays, and nothing of either history moves (I-36). Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED.',
  })
  mergePersons(
    @Arg('input', () => MergePersonsInput, { description: 'The candidate, the record that stays, and why.' }) input: MergePersonsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(mergePersons, input, candidates(), info);
  }

  @Mutation(() => UnmergePersonsPayload, {
    description:
      'ID8. LEGAL_OFFICER or BIOMETRICS_OFFICER, another than who merged: both records are as they were, and the question is open again. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED, REASON_REQUIRED.',
  })
  unmergePersons(
    @Arg('input', () => UnmergePersonsInput, { description: 'The candidate and why.' }) input: UnmergePersonsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(unmergePersons, input, candidates(), info);
  }
}
