import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { acceptIdentityAssertion, recordIdentityAssertion, rejectIdentityAssertion } from '../../commands/person/identityAssertions';
import { examineIdentityDocument, recordDocumentImage, recordIdentityDocument } from '../../commands/person/identityDocuments';
import { identityAssertionReads, identityDocumentReads } from '../../queries/person/identityDocumentReads';
import { AcceptIdentityAssertionInput, AcceptIdentityAssertionPayload } from '../../schema/person/acceptIdentityAssertion';
import { ExamineIdentityDocumentInput, ExamineIdentityDocumentPayload } from '../../schema/person/examineIdentityDocument';
import { RecordDocumentImageInput, RecordDocumentImagePayload } from '../../schema/person/recordDocumentImage';
import { RecordIdentityAssertionInput, RecordIdentityAssertionPayload } from '../../schema/person/recordIdentityAssertion';
import { RecordIdentityDocumentInput, RecordIdentityDocumentPayload } from '../../schema/person/recordIdentityDocument';
import { RejectIdentityAssertionInput, RejectIdentityAssertionPayload } from '../../schema/person/rejectIdentityAssertion';
import type { ApiContext } from '../context';

const document = { identityDocument: identityDocumentReads };
const assertion = { identityAssertion: identityAssertionReads };

/** Papers, and what sources say of somebody. */
@Resolver()
export class IdentityDocumentMutations {
  @Mutation(() => RecordIdentityDocumentPayload, {
    description:
      'REGISTRAR, BIOMETRICS_OFFICER or LEGAL_OFFICER records a paper. What its machine readable zone does not agree with is shown and opens an examination; it decides nothing (I-37). Errors: NOT_FOUND, BAD_USER_INPUT.',
  })
  recordIdentityDocument(
    @Arg('input', () => RecordIdentityDocumentInput, { description: 'The paper.' }) input: RecordIdentityDocumentInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordIdentityDocument, input, document, info);
  }

  @Mutation(() => RecordDocumentImagePayload, {
    description:
      'REGISTRAR, BIOMETRICS_OFFICER or LEGAL_OFFICER records where the image of a paper lies, once. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION.',
  })
  recordDocumentImage(
    @Arg('input', () => RecordDocumentImageInput, { description: 'The paper and its image.' }) input: RecordDocumentImageInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordDocumentImage, input, document, info);
  }

  @Mutation(() => ExamineIdentityDocumentPayload, {
    description:
      'BIOMETRICS_OFFICER or LEGAL_OFFICER records an examination; the last one says what the paper is taken for. Errors: NOT_FOUND, BAD_USER_INPUT, REASON_REQUIRED, STALE_VERSION.',
  })
  examineIdentityDocument(
    @Arg('input', () => ExamineIdentityDocumentInput, { description: 'The paper and what was found.' }) input: ExamineIdentityDocumentInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(examineIdentityDocument, input, document, info);
  }

  @Mutation(() => RecordIdentityAssertionPayload, {
    description:
      'REGISTRAR, BIOMETRICS_OFFICER or LEGAL_OFFICER records what a source says. The register stays as it is. Errors: NOT_FOUND, BAD_USER_INPUT.',
  })
  recordIdentityAssertion(
    @Arg('input', () => RecordIdentityAssertionInput, { description: 'The assertion.' }) input: RecordIdentityAssertionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordIdentityAssertion, input, assertion, info);
  }

  @Mutation(() => AcceptIdentityAssertionPayload, {
    description:
      'IA1. LEGAL_OFFICER, another than who recorded it; an accepted one of the same field is superseded. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED.',
  })
  acceptIdentityAssertion(
    @Arg('input', () => AcceptIdentityAssertionInput, { description: 'The assertion and the reasons.' })
    input: AcceptIdentityAssertionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(acceptIdentityAssertion, input, assertion, info);
  }

  @Mutation(() => RejectIdentityAssertionPayload, {
    description:
      'IA2. LEGAL_OFFICER, another than who recorded it. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED.',
  })
  rejectIdentityAssertion(
    @Arg('input', () => RejectIdentityAssertionInput, { description: 'The assertion and the reasons.' })
    input: RejectIdentityAssertionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(rejectIdentityAssertion, input, assertion, info);
  }
}
