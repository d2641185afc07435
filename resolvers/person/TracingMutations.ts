import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { fileTracingInquiry } from '../../commands/person/fileTracingInquiry';
import {
  declareTracingUnmatched,
  matchTracingInquiry,
  releaseTracingInquiry,
  undoTracingMatch,
  withholdTracingInquiry,
} from '../../commands/person/tracingVerbs';
import { tracingInquiryReads } from '../../queries/person/tracingReads';
import { DeclareTracingUnmatchedInput, DeclareTracingUnmatchedPayload } from '../../schema/person/declareTracingUnmatched';
import { FileTracingInquiryInput, FileTracingInquiryPayload } from '../../schema/person/fileTracingInquiry';
import { MatchTracingInquiryInput, MatchTracingInquiryPayload } from '../../schema/person/matchTracingInquiry';
import { ReleaseTracingInquiryInput, ReleaseTracingInquiryPayload } from '../../schema/person/releaseTracingInquiry';
import { UndoTracingMatchInput, UndoTracingMatchPayload } from '../../schema/person/undoTracingMatch';
import { WithholdTracingInquiryInput, WithholdTracingInquiryPayload } from '../../schema/person/withholdTracingInquiry';
import type { ApiContext } from '../context';

const payload = { tracingInquiry: tracingInquiryReads };

/** Somebody asks where a person is. */
@Resolver()
export class TracingMutations {
  @Mutation(() => FileTracingInquiryPayload, {
    description:
      'LIAISON_OFFICER asks for its State; LEGAL_OFFICER or REGISTRAR takes down what family, counsel or the ICRC ask. The answer is a receipt that is the same whoever is or is not on the register. Errors: BAD_USER_INPUT.',
  })
  fileTracingInquiry(
    @Arg('input', () => FileTracingInquiryInput, { description: 'The inquiry and what the verb needs.' }) input: FileTracingInquiryInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(fileTracingInquiry, input, payload, info);
  }

  @Mutation(() => MatchTracingInquiryPayload, {
    description:
      'LEGAL_OFFICER says whom an inquiry is about; names that a search offers decide nothing. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  matchTracingInquiry(
    @Arg('input', () => MatchTracingInquiryInput, { description: 'The inquiry and what the verb needs.' }) input: MatchTracingInquiryInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(matchTracingInquiry, input, payload, info);
  }

  @Mutation(() => DeclareTracingUnmatchedPayload, {
    description:
      'LEGAL_OFFICER says that an inquiry fits nobody; the inquirer learns nothing of it. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION.',
  })
  declareTracingUnmatched(
    @Arg('input', () => DeclareTracingUnmatchedInput, { description: 'The inquiry and what the verb needs.' })
    input: DeclareTracingUnmatchedInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(declareTracingUnmatched, input, payload, info);
  }

  @Mutation(() => UndoTracingMatchPayload, {
    description:
      'LEGAL_OFFICER takes back a match or a withheld one. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION.',
  })
  undoTracingMatch(
    @Arg('input', () => UndoTracingMatchInput, { description: 'The inquiry and what the verb needs.' }) input: UndoTracingMatchInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(undoTracingMatch, input, payload, info);
  }

  @Mutation(() => WithholdTracingInquiryPayload, {
    description:
      'LEGAL_OFFICER withholds the answer; to the inquirer it looks as before. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION.',
  })
  withholdTracingInquiry(
    @Arg('input', () => WithholdTracingInquiryInput, { description: 'The inquiry and what the verb needs.' })
    input: WithholdTracingInquiryInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(withholdTracingInquiry, input, payload, info);
  }

  @Mutation(() => ReleaseTracingInquiryPayload, {
    description:
      'LEGAL_OFFICER answers: a State sees the person from then on and may open a request (RQ1), only where the person asked for it, fears nothing from it, and a basis for data exists; family, counsel and the ICRC are told what is recorded. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (I-13, I-14, I-33, WISH).',
  })
  releaseTracingInquiry(
    @Arg('input', () => ReleaseTracingInquiryInput, { description: 'The inquiry and what the verb needs.' })
    input: ReleaseTracingInquiryInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(releaseTracingInquiry, input, payload, info);
  }
}
