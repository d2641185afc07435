import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { minimisationList } from '../../queries/handoff/minimisationReads';
import { MinimisationRecordConnection } from '../../schema/handoff/MinimisationRecordConnection';
import { MinimisationRecordsArgs } from '../../schema/handoff/MinimisationRecordsArgs';
import type { ApiContext } from '../context';

/** Nothing goes that the receiver’s purpose does not need (LED Art. 4(1)(c)). */
@Resolver()
export class MinimisationQueries {
  @Query(() => MinimisationRecordConnection, {
    description:
      'What of sealed packages went and what was left out, the latest first: DATA_PROTECTION_OFFICER and LEGAL_OFFICER; AUDITOR by code, without the words and without the person.',
  })
  minimisationRecords(
    @Args(() => MinimisationRecordsArgs) _args: MinimisationRecordsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read({ kind: 'list', list: () => minimisationList }, info);
  }
}
