import type { GraphQLResolveInfo } from 'graphql';
import type { Command, CommandInput } from '../commands/command';
import type { Viewer } from '../domain/access/viewer';
import type { PersonSearch } from '../queries/person/searchPersons';
import type { RootRead } from '../queries/plan/execute';
import type { ReadMap } from '../queries/plan/readMap';
import type { StatisticAnswer, StatisticQuestion } from '../queries/statistics/countStatistics';
import type { ReportQuery } from '../queries/statistics/report';

/** What a resolver may use. Built by the server for each request. */
export interface ApiContext {
  readonly viewer: Viewer;
  /** Shared by all that this request leaves in the audit. */
  readonly requestId: string;
  /** Answers this root field by its read: one statement, shaped as the selection asks, in the viewer's scope. */
  read(root: RootRead, info: GraphQLResolveInfo): Promise<unknown>;
  /** An object by id; those asked for together and of one kind are read in one statement. Null: absent or out of sight. */
  objectById(kind: string, id: string, info: GraphQLResolveInfo): Promise<unknown>;
  /** New events as they are appended, each read under the viewer, who is authenticated again for each. */
  events(ref: string | null, info: GraphQLResolveInfo): AsyncIterable<Record<string, unknown>>;
  /** Persons by name in any script, best first, of those this viewer sees; each with why it is offered. */
  searchPersons(question: PersonSearch, info: GraphQLResolveInfo): Promise<unknown>;
  /** Persons whom the names of an inquiry come near; as `searchPersons`. */
  tracingCandidates(inquiryId: string, info: GraphQLResolveInfo): Promise<unknown>;
  /** Counts under the viewer, small cells suppressed. */
  count(question: StatisticQuestion): Promise<StatisticAnswer>;
  /** Answers a standing question under the viewer, every table after disclosure control, shaped as the selection asks. */
  report<Args extends object, Tables extends string>(
    report: ReportQuery<Args, Tables>,
    args: Args,
    info: GraphQLResolveInfo,
  ): Promise<unknown>;
  /**
   * Executes a command and reads the changed object again under the viewer, for the payload's field of that type.
   * Payload fields without a read map come from the command's report.
   */
  run<Input extends CommandInput>(
    command: Command<Input>,
    input: Input,
    objects: Readonly<Record<string, ReadMap>>,
    info: GraphQLResolveInfo,
  ): Promise<unknown>;
}
