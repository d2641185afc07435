import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { decideDuplicate, reopenDuplicate } from '../../commands/person/decideDuplicate';
import { mergePersons, unmergePersons } from '../../commands/person/mergePersons';
import { searchDuplicates } from '../../commands/person/searchDuplicates';
import { personReads } from '../../queries/person/personReads';
import { mapNamed } from '../../queries/plan/readMap';
import { DecideDuplicateInput, DecideDuplicatePayload } from '../../schema/person/decideDuplicate';
import { MergePersonsInput, MergePersonsPayload } from '../../schema/person/mergePersons';
import { ReopenDuplicateInput, ReopenDuplicatePayload } from '../../schema/person/reopenDuplicate';
import { SearchDuplicatesInput, SearchDuplicatesPayload } from '../../schema/person/searchDuplicates';
import { UnmergePersonsInput, UnmergePersonsPayload } from '../../schema/person/unmergePersons';
import type { ApiContext } from '../context';

const candidates = () => ({ duplicateCandidate: mapNamed('DuplicateCandidate') });

/** Two records that may be one person: decided by two, merged by a pointer, and parted again without a loss (I-36). */
@Resolver()
export class DuplicateMutations {
  @Mutation(() => SearchDuplicatesPayload, {
    description:
      'ID3. REGISTRAR, BIOMETRICS_OFFICER or LEGAL_OFFICER looks for other records of one person: those that share a number or words of the names are compared, and likely pairs wait for two people. Lists do so when they are imported; a person who was registered alone is looked for by this. Nothing is decided (I-37). Errors: NOT_FOUND, STALE_VERSION, GUARD_FAILED (I-36).',
  })
  searchDuplicates(
    @Arg('input', () => SearchDuplicatesInput, { description: 'The person.' }) input: SearchDuplicatesInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(searchDuplicates, input, { person: personReads }, info);
  }

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
