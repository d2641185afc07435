import { assertStep } from '../../domain/lifecycle/lifecycle';
import { reportScheduleLifecycle } from '../../domain/statistics/scheduleLifecycle';
import { ReportSchedule } from '../../entities/statistics/ReportSchedule';
import { type CommandInput, command } from '../command';

export interface EndReportScheduleInput extends CommandInput {
  readonly scheduleId: string;
  readonly expectedVersion?: number | null;
}

/** SR2. What ran is kept. */
export const endReportSchedule = command<EndReportScheduleInput>('endReportSchedule', {}, async (tx, viewer, input) => {
  const schedule = await tx.lockRow<ReportSchedule>('report_schedule', input.scheduleId, input.expectedVersion);
  assertStep(reportScheduleLifecycle, 'endReportSchedule', schedule.status, schedule, viewer, tx.now);
  const version = await tx.update(ReportSchedule, schedule, {
    status: 'ENDED',
    endedAt: tx.now,
    endedReason: 'Ended by the owner.',
    nextRunAt: null,
  });
  return { kind: 'ReportSchedule', id: schedule.id, version };
});
