import { ArgsType, Field, InputType } from 'type-graphql';
import type { ReportScheduleStatus } from '../../domain/statistics/scheduleLifecycle';
import { ForwardPageArgs } from '../reference/PageArgs';
import { ReportScheduleStatusEnum } from './enumerations';

@InputType({ description: 'Narrows a list of scheduled reports; all given fields must hold.' })
export class ReportScheduleFilter {
  @Field(() => [ReportScheduleStatusEnum], { nullable: true, description: 'Status is one of these.' })
  status?: ReportScheduleStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: the viewer’s own. False: those that others send.' })
  mine?: boolean | null;
}

@ArgsType()
export class ReportSchedulesArgs extends ForwardPageArgs {
  @Field(() => ReportScheduleFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: ReportScheduleFilter | null;
}
