import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { byIdOrRef } from '../../queries/plan/byIdOrRef';
import { reportRunList, reportScheduleList } from '../../queries/statistics/reportScheduleReads';
import { ReportRun } from '../../schema/statistics/ReportRun';
import { ReportRunConnection } from '../../schema/statistics/ReportRunConnection';
import { ReportRunsArgs } from '../../schema/statistics/ReportRunsArgs';
import { ReportScheduleConnection } from '../../schema/statistics/ReportScheduleConnection';
import { ReportSchedulesArgs } from '../../schema/statistics/ReportSchedulesArgs';
import type { ApiContext } from '../context';

const reportRunRead = byIdOrRef('ReportRun');

@Resolver()
export class ReportScheduleQueries {
  @Query(() => ReportScheduleConnection, {
    description: 'Scheduled reports that the viewer owns or is sent, the latest first. For every signed-in account.',
  })
  reportSchedules(
    @Args(() => ReportSchedulesArgs) _args: ReportSchedulesArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read({ kind: 'list', list: () => reportScheduleList }, info);
  }

  @Query(() => ReportRunConnection, {
    description: 'What scheduled reports told that the viewer owns or is sent, the latest first. For every signed-in account.',
  })
  reportRuns(@Args(() => ReportRunsArgs) _args: ReportRunsArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => reportRunList }, info);
  }

  @Query(() => ReportRun, {
    nullable: true,
    description:
      'One run, by its id. Null, without an error, when there is none or it is not the viewer’s to see. For every signed-in account.',
  })
  reportRun(
    @Arg('id', () => ID, { description: 'The run’s id.' }) _id: string,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read(reportRunRead, info);
  }
}
