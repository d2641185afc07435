import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { issueSituationReport } from '../../commands/operation/issueSituationReport';
import { recordSituationEntry } from '../../commands/operation/recordSituationEntry';
import { operationReads } from '../../queries/operation/operationReads';
import { situationReportReads } from '../../queries/operation/situationReads';
import { IssueSituationReportInput, IssueSituationReportPayload } from '../../schema/operation/issueSituationReport';
import { RecordSituationEntryInput, RecordSituationEntryPayload } from '../../schema/operation/recordSituationEntry';
import type { ApiContext } from '../context';

const operations = { operation: operationReads };
const reports = { situationReport: situationReportReads };

/** The situation log of an operation and its daily report (domain C.3a). */
@Resolver()
export class SituationMutations {
  @Mutation(() => RecordSituationEntryPayload, {
    description:
      'OP11. Whoever takes part, each role the kinds that are its own; a State its own figures. Nothing is changed afterwards. Errors: FORBIDDEN, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT.',
  })
  recordSituationEntry(
    @Arg('input', () => RecordSituationEntryInput, { description: 'The operation and the entry.' }) input: RecordSituationEntryInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordSituationEntry, input, operations, info);
  }

  @Mutation(() => IssueSituationReportPayload, {
    description:
      'OP12. DECISION_AUTHORITY freezes the entries of a day with their figures as a document; once more the same day is another edition. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT.',
  })
  issueSituationReport(
    @Arg('input', () => IssueSituationReportInput, { description: 'The operation and the day.' }) input: IssueSituationReportInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(issueSituationReport, input, reports, info);
  }
}
