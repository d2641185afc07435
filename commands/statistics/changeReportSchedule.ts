import { assertStep } from '../../domain/lifecycle/lifecycle';
import { reportScheduleLifecycle } from '../../domain/statistics/scheduleLifecycle';
import { ReportSchedule } from '../../entities/statistics/ReportSchedule';
import { assertSize, countingRootsOf } from '../../queries/plan/scheduledQuery';
import { reportLibrary } from '../../queries/statistics/reportLibrary';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import { nextTime } from './cronTimes';
import { accountsNamed, addTimeFaults, variablesOf } from './scheduleReport';

export interface ChangeReportScheduleInput extends CommandInput {
  readonly scheduleId: string;
  readonly expectedVersion?: number | null;
  readonly title: string;
  readonly variables?: string | null;
  readonly cron: string;
  readonly timeZone: string;
  readonly recipients: readonly string[];
}

/** SR1. What is asked stays the same, so that runs can be compared. */
export const changeReportSchedule = command<ChangeReportScheduleInput>(
  'changeReportSchedule',
  {
    validate: (input, now) => {
      const faults = new InputFaults().requireText('input.title', input.title);
      addTimeFaults(faults, input, now);
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const schedule = await tx.lockRow<ReportSchedule>('report_schedule', input.scheduleId, input.expectedVersion);
    assertStep(reportScheduleLifecycle, 'changeReportSchedule', schedule.status, schedule, viewer, tx.now);
    const variables = variablesOf(input.variables);
    countingRootsOf(schedule.query ?? reportLibrary().get(schedule.report ?? '')?.document ?? '', variables);
    if (schedule.query !== null) assertSize(schedule.query, variables, viewer.role);
    const version = await tx.update(ReportSchedule, schedule, {
      title: input.title,
      variables,
      cron: input.cron,
      timeZone: input.timeZone,
      ...(await accountsNamed(tx, viewer, input.recipients)),
      nextRunAt: nextTime(input.cron, input.timeZone, tx.now),
    });
    return { kind: 'ReportSchedule', id: schedule.id, version };
  },
);
