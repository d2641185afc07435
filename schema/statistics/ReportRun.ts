import { Field, Int, ObjectType } from 'type-graphql';
import type { ReportRunOutcome } from '../../domain/statistics/scheduleLifecycle';
import { Node } from '../reference/Node';
import { DateTimeScalar } from '../reference/scalars';
import { ReportRunOutcomeEnum } from './enumerations';
import { ReportSchedule } from './ReportSchedule';

@ObjectType({
  implements: Node,
  description: 'What a scheduled report told one day, kept as it was told. Seen as its schedule is, in a role that may ask the same.',
})
export class ReportRun extends Node {
  @Field(() => ReportSchedule, { description: 'The schedule.' })
  schedule: ReportSchedule;

  @Field(() => DateTimeScalar, { description: 'The time that it ran for, UTC.' })
  dueAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it ran, UTC.' })
  ranAt: Date;

  @Field(() => Int, { description: 'Times that had come before it and were left out, because nothing was running then.' })
  missed: number;

  @Field(() => ReportRunOutcomeEnum, { description: 'Whether there is an answer.' })
  outcome: ReportRunOutcome;

  @Field(() => String, { nullable: true, description: 'Codes of the errors, as `FORBIDDEN`; null when it was answered.' })
  failure: string | null;

  @Field(() => String, { nullable: true, description: 'The answer’s `data` as JSON; null when it failed.' })
  answer: string | null;

  @Field(() => [String], {
    description:
      'What changed since the last answer, a sentence for each number that both tell: `Approved: 12 → 15 (+3)`. Suppressed numbers are not compared.',
  })
  difference: string[];

  @Field(() => String, { description: 'Where it is read on this platform.' })
  link: string;
}
