import { Field, Int, ObjectType } from 'type-graphql';
import type { Purpose } from '../../domain/access/vocabulary';
import type { ReportScheduleStatus } from '../../domain/statistics/scheduleLifecycle';
import { PurposeEnum } from '../access/enumerations';
import { Node } from '../reference/Node';
import { ForwardPageArgs } from '../reference/PageArgs';
import { DateTimeScalar } from '../reference/scalars';
import { TakesArguments } from '../reference/TakesArguments';
import { typeNamed } from '../typeNamed';
import { ReportScheduleStatusEnum } from './enumerations';
import type { ReportRunConnection } from './ReportRunConnection';

@ObjectType({
  implements: Node,
  description:
    'A report that runs by itself under its owner’s rights of that moment. Seen by the owner and by the recipients on the owner’s side whose role may ask the same.',
})
export class ReportSchedule extends Node {
  @Field(() => String, { description: 'What the owner calls it.' })
  title: string;

  @Field(() => String, { description: 'Name of the account whose rights it runs under.' })
  owner: string;

  @Field(() => Boolean, { description: 'True where the viewer is the owner.' })
  mine: boolean;

  @Field(() => PurposeEnum, {
    nullable: true,
    description: 'The purpose that was stated when it was scheduled, for which it asks each time; null: that of the owner’s role.',
  })
  purpose: Purpose | null;

  @Field(() => String, { nullable: true, description: 'Name of the report of the library; null for a query of the owner’s own.' })
  report: string | null;

  @Field(() => String, { nullable: true, description: 'The owner’s own query; null for a report of the library.' })
  query: string | null;

  @Field(() => String, { description: 'Values of the variables, a JSON object.' })
  variables: string;

  @Field(() => String, { description: 'When it runs: minute, hour, day of the month, month, day of the week.' })
  cron: string;

  @Field(() => String, { description: 'The time zone of `cron`, by its IANA name.' })
  timeZone: string;

  @Field(() => [String], { description: 'Logins of those who read the runs besides the owner.' })
  recipients: string[];

  @Field(() => ReportScheduleStatusEnum, { description: 'Whether it still runs.' })
  status: ReportScheduleStatus;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended, UTC; null while it runs.' })
  endedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it ended; null while it runs.' })
  endedReason: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The next time, UTC; null when it has ended.' })
  nextRunAt: Date | null;

  @TakesArguments(() => ForwardPageArgs)
  @Field(() => typeNamed('ReportRunConnection'), { description: 'What it told, the latest first.' })
  runs: ReportRunConnection;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When it was made, UTC.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it last changed or ran, UTC.' })
  updatedAt: Date;
}
