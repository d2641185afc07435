import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ReportSchedule } from './ReportSchedule';

@InputType({ description: 'A scheduled report changes its times, variables or recipients; all fields are set anew.' })
export class ChangeReportScheduleInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The schedule.' })
  scheduleId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Values of the variables, a JSON object; left out: their defaults.' })
  variables?: string | null;

  @Field(() => String, {
    description:
      'When it runs, in five fields: minute, hour, day of the month, month, day of the week, such as `0 7 * * 1`; every hour at most.',
  })
  cron: string;

  @Field(() => String, { description: 'The time zone of `cron`, by its IANA name, such as `Asia/Baghdad`.' })
  timeZone: string;

  @Field(() => [String], {
    description:
      'Logins of active accounts of the owner’s own side, at most 50; others are NOT_FOUND. Each reads the runs if its role may ask the same.',
  })
  recipients: string[];
}

@ObjectType({ description: 'The schedule as the caller sees it now.' })
export class ChangeReportSchedulePayload {
  @Field(() => ReportSchedule, { description: 'The schedule.' })
  reportSchedule: ReportSchedule;
}
