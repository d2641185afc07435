import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ReportSchedule } from './ReportSchedule';

@InputType({ description: 'A scheduled report runs no more; what ran is kept.' })
export class EndReportScheduleInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The schedule.' })
  scheduleId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'The schedule as the caller sees it now.' })
export class EndReportSchedulePayload {
  @Field(() => ReportSchedule, { description: 'The schedule.' })
  reportSchedule: ReportSchedule;
}
