import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { ReportRun } from './ReportRun';

@ObjectType({ description: 'A page of runs of scheduled reports, as far as the viewer may see them.' })
export class ReportRunConnection extends connectionOf<ReportRun>('ReportRun', 'the runs') {}
