import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { ReportSchedule } from './ReportSchedule';

@ObjectType({ description: 'A page of scheduled reports, as far as the viewer may see them.' })
export class ReportScheduleConnection extends connectionOf<ReportSchedule>('ReportSchedule', 'the scheduled reports') {}
