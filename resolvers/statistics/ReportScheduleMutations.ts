import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { changeReportSchedule } from '../../commands/statistics/changeReportSchedule';
import { endReportSchedule } from '../../commands/statistics/endReportSchedule';
import { scheduleReport } from '../../commands/statistics/scheduleReport';
import { assertQuery } from '../../queries/plan/scheduledQuery';
import { reportScheduleReads } from '../../queries/statistics/reportScheduleReads';
import { ChangeReportScheduleInput, ChangeReportSchedulePayload } from '../../schema/statistics/changeReportSchedule';
import { EndReportScheduleInput, EndReportSchedulePayload } from '../../schema/statistics/endReportSchedule';
import { ScheduleReportInput, ScheduleReportPayload } from '../../schema/statistics/scheduleReport';
import type { ApiContext } from '../context';

const schedules = { reportSchedule: reportScheduleReads };

@Resolver()
export class ReportScheduleMutations {
  @Mutation(() => ScheduleReportPayload, {
    description:
      'Every signed-in account has a report of the library or an own query of counts run by itself, under its own rights at each run, until it or the account ends. Each run is kept as it was told and is read by the owner and the recipients. Errors: BAD_USER_INPUT, FORBIDDEN where the role may not ask it, NOT_FOUND for a recipient, GUARD_FAILED (SR-MOST) where the account has 50 active ones.',
  })
  scheduleReport(
    @Arg('input', () => ScheduleReportInput, { description: 'What runs, when, and who reads it.' }) input: ScheduleReportInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (input.query != null) assertQuery(info.schema, input.query);
    return context.run(scheduleReport, input, schedules, info);
  }

  @Mutation(() => ChangeReportSchedulePayload, {
    description:
      'The owner changes times, variables, title or recipients of a scheduled report; the question stays. Errors: BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED for a recipient.',
  })
  changeReportSchedule(
    @Arg('input', () => ChangeReportScheduleInput, { description: 'What is set anew.' }) input: ChangeReportScheduleInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(changeReportSchedule, input, schedules, info);
  }

  @Mutation(() => EndReportSchedulePayload, {
    description:
      'The owner ends a scheduled report; what ran is kept. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED for a recipient.',
  })
  endReportSchedule(
    @Arg('input', () => EndReportScheduleInput, { description: 'Which one.' }) input: EndReportScheduleInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(endReportSchedule, input, schedules, info);
  }
}
