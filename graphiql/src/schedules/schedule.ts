/** A scheduled report as the panel shows it. */
export interface Schedule {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly mine: boolean;
  /** Name of a report of the library; null for a query of the owner's own. */
  readonly report: string | null;
  readonly query: string | null;
  /** JSON. */
  readonly variables: string;
  readonly cron: string;
  readonly timeZone: string;
  readonly recipients: readonly string[];
  readonly status: 'ACTIVE' | 'ENDED';
  readonly endedAt: string | null;
  readonly endedReason: string | null;
  readonly nextRunAt: string | null;
  readonly version: number;
}

/** A run without its figures: many of them stand in a list. */
export interface ListedRun {
  readonly id: string;
  readonly dueAt: string;
  readonly outcome: 'DONE' | 'FAILED';
  readonly failure: string | null;
  readonly difference: readonly string[];
}

export interface Run extends ListedRun {
  readonly ranAt: string;
  readonly missed: number;
  /** JSON of the answer's `data`, as it was told that day. */
  readonly answer: string | null;
  readonly schedule: Schedule;
}

export interface Page<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const FIELDS = 'id title owner mine report query variables cron timeZone recipients status endedAt endedReason nextRunAt version';
const RUN = 'id dueAt outcome failure difference';
const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';

export const SCHEDULES = `query ReportSchedules($status: [ReportScheduleStatus!], $after: String) {
  reportSchedules(first: 50, after: $after, filter: { status: $status }) { ${PAGE} nodes { ${FIELDS} } }
}`;

export const RUNS = `query ReportRuns($schedule: ID!, $after: String) {
  reportRuns(first: 20, after: $after, filter: { schedule: $schedule }) { ${PAGE} nodes { ${RUN} } }
}`;

export const ONE_RUN = `query ReportRun($id: ID!) {
  reportRun(id: $id) { ${RUN} ranAt missed answer schedule { ${FIELDS} } }
}`;

export const MAKE = `mutation ScheduleReport($input: ScheduleReportInput!) {
  scheduleReport(input: $input) { reportSchedule { ${FIELDS} } }
}`;

export const CHANGE = `mutation ChangeReportSchedule($input: ChangeReportScheduleInput!) {
  changeReportSchedule(input: $input) { reportSchedule { ${FIELDS} } }
}`;

export const END = `mutation EndReportSchedule($input: EndReportScheduleInput!) {
  endReportSchedule(input: $input) { reportSchedule { ${FIELDS} } }
}`;
