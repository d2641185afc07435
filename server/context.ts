import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
} from 'graphql';
import type { Pool } from 'pg';
import type { Command, CommandDeps, CommandInput } from '../commands/command';
import type { Viewer } from '../domain/access/viewer';
import { NotFound } from '../domain/errors';
import type { OutboxBus } from '../integrations/events/outboxBus';
import { objectLoader } from '../loaders/objectLoader';
import { newEvent } from '../queries/audit/newEvents';
import { describedByInquiry, traceSearch } from '../queries/person/nameIndex';
import { type PersonSearch, searchPersons } from '../queries/person/searchPersons';
import { answerRead, executeRead, type ReadAnswer, type ReadDeps, type RootRead } from '../queries/plan/execute';
import { mapNamed, type ReadMap } from '../queries/plan/readMap';
import { fieldsOf } from '../queries/plan/selection';
import { project } from '../queries/plan/shape';
import { countStatistics, type StatisticAnswer, type StatisticQuestion } from '../queries/statistics/countStatistics';
import { answerReport, type ReportQuery } from '../queries/statistics/report';
import type { StatisticDeps } from '../queries/statistics/tracedCount';
import type { ApiContext } from '../resolvers/context';

export interface ContextDeps {
  readonly reads: ReadDeps;
  readonly commands: CommandDeps;
  readonly statistics: StatisticDeps;
  /** The pool of the role that searches keys of names. */
  readonly search: Pool;
  /** Called when a command changed what an account may do: the next request is decided by it. */
  readonly accountsChanged: () => void;
  /** Absent where nothing can be subscribed to. */
  readonly bus?: OutboxBus;
  /** Root fields that were answered by a plan before; `fastAnswers` goes by it. */
  readonly plannedFields: Set<string>;
}

/** So many persons are offered for a tracing inquiry. */
const CANDIDATES = 10;

/** The context of one request of one viewer. */
export class RequestContext implements ApiContext {
  /** Answers of this request by response key: graphql-js completes them without asking the database again. */
  private readonly answers = new Map<string | number, Promise<ReadAnswer>>();
  /** True while answers are wanted as text: their values are then not built. */
  private textSuffices = false;
  private readonly reads: ReadDeps;
  private readonly loaders = new Map<string, ReturnType<typeof objectLoader>>();

  constructor(
    private readonly deps: ContextDeps,
    readonly viewer: Viewer,
    readonly requestId: string,
    /** Authenticates once more; a subscription asks before each event. */
    private readonly again: () => Promise<Viewer> = async () => viewer,
  ) {
    this.reads = { ...deps.reads, requestId };
  }

  async read(root: RootRead, info: GraphQLResolveInfo): Promise<unknown> {
    this.deps.plannedFields.add(info.fieldName);
    const key = info.path.key;
    const known = this.answers.get(key);
    const pending =
      known ??
      answerRead(this.reads, this.viewer, {
        operation: info.fieldName,
        root,
        nodes: info.fieldNodes,
        args: argumentsOf(info),
        context: info,
        planned: true,
      });
    this.answers.set(key, pending);
    const answer = await pending;
    if (this.textSuffices) return null;
    return answer.text === undefined ? answer.value : JSON.parse(answer.text);
  }

  /** Lets resolvers ask for their reads without building values; `answerOf` then has the text. */
  async asText(resolve: () => unknown): Promise<void> {
    this.textSuffices = true;
    try {
      await resolve();
    } finally {
      this.textSuffices = false;
    }
  }

  /** Undefined: this root field was not answered by a plan. */
  answerOf(key: string): Promise<ReadAnswer> | undefined {
    return this.answers.get(key);
  }

  async objectById(kind: string, id: string, info: GraphQLResolveInfo): Promise<unknown> {
    const place = `${info.path.key}:${kind}`;
    const known = this.loaders.get(place);
    const loader =
      known ??
      objectLoader(async (ids) => {
        const root: RootRead = { kind: 'byIds', map: () => mapNamed(kind), ids };
        return (await executeRead(this.reads, this.viewer, {
          operation: info.fieldName,
          root,
          nodes: info.fieldNodes,
          args: {},
          context: info,
        })) as unknown[];
      });
    this.loaders.set(place, loader);
    return loader.load(id);
  }

  async *events(ref: string | null, info: GraphQLResolveInfo): AsyncGenerator<Record<string, unknown>> {
    if (!this.deps.bus) throw new Error('No bus was opened.');
    const ended = new AbortController();
    try {
      for await (const entry of this.deps.bus.entries(ended.signal)) {
        const viewer = await this.again();
        const event = await executeRead(this.reads, viewer, {
          operation: info.fieldName,
          root: newEvent(entry, ref),
          nodes: info.fieldNodes,
          args: {},
          context: info,
        });
        if (event !== null) yield { [info.fieldName]: event };
      }
    } finally {
      ended.abort();
    }
  }

  async searchPersons(question: PersonSearch, info: GraphQLResolveInfo): Promise<unknown> {
    const matches = await searchPersons({ ...this.reads, search: this.deps.search }, this.viewer, question);
    const search: Traced = { question, left: false };
    const answer = await this.reported(
      matches.map(({ id, score, reasons }) => ({ __typename: 'PersonMatch', person: { node: 'Person', id }, score, reasons })),
      info.fieldNodes,
      info,
      info.returnType,
      search,
    );
    if (!search.left) await traceSearch(this.reads, this.viewer, question, matches);
    return answer;
  }

  async tracingCandidates(inquiryId: string, info: GraphQLResolveInfo): Promise<unknown> {
    const described = await describedByInquiry(this.reads, this.viewer, inquiryId);
    return described === null ? [] : this.searchPersons({ ...described, first: CANDIDATES }, info);
  }

  count(question: StatisticQuestion): Promise<StatisticAnswer> {
    return countStatistics({ ...this.deps.statistics, requestId: this.requestId }, this.viewer, question);
  }

  async report<Args extends object, Tables extends string>(report: ReportQuery<Args, Tables>, args: Args, info: GraphQLResolveInfo) {
    const answer = await answerReport({ ...this.deps.statistics, requestId: this.requestId }, this.viewer, report, args);
    return project(answer, info.fieldNodes, info, info.returnType);
  }

  async run<Input extends CommandInput>(
    command: Command<Input>,
    input: Input,
    objects: Readonly<Record<string, ReadMap>>,
    info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const changed = await command.execute({ ...this.deps.commands, requestId: this.requestId }, this.viewer, input);
    if (changed.kind === 'Account') this.deps.accountsChanged();
    const payloadType = payloadTypeOf(info);
    const payload: Record<string, unknown> = {};
    for (const [key, nodes] of fieldsOf(info, info.fieldNodes, payloadType.name)) {
      const field = nodes[0]?.name.value ?? '';
      const declared = payloadType.getFields()[field];
      const map = objects[field];
      if (map) {
        const root: RootRead = { kind: 'single', map: () => map, where: (_, bind) => byId(bind(changed.id)) };
        payload[key] = await executeRead(this.reads, this.viewer, { operation: info.fieldName, root, nodes, args: {}, context: info });
        if (payload[key] === null) throw new NotFound();
      } else {
        const report = { ...((changed.report ?? {}) as object), ...changed.once } as Readonly<Record<string, unknown>>;
        payload[key] = declared ? await this.reported(report[field], nodes, info, declared.type) : payloadType.name;
      }
    }
    return payload;
  }

  /** A part of a report as the selection asks; objects that it names by kind and id are read under the viewer, a field at a time. */
  private async reported(
    value: unknown,
    nodes: readonly FieldNode[],
    info: GraphQLResolveInfo,
    type: GraphQLOutputType,
    traced?: Traced,
  ): Promise<unknown> {
    if (!Array.isArray(value)) return project(value, nodes, info, type);
    const rows = value.map((row) => project(row, nodes, info, type) as Record<string, unknown>);
    const [first] = value as Record<string, unknown>[];
    for (const [key, fields] of fieldsOf(info, nodes, String(first?.['__typename'] ?? getNamedType(type).name))) {
      const name = fields[0]?.name.value ?? '';
      const references = (value as Record<string, unknown>[]).map((row) => row[name]);
      const kind = references.find(isReference)?.node;
      if (kind === undefined) continue;
      const ids = references.filter(isReference).map(({ id }) => id);
      const root: RootRead = { kind: 'byIds', map: () => mapNamed(kind), ids };
      const read = (await executeRead(this.reads, this.viewer, {
        operation: info.fieldName,
        root,
        nodes: fields,
        args: {},
        context: info,
        ...(traced && !traced.left ? { question: traced.question } : {}),
      })) as unknown[];
      if (traced) traced.left = true;
      let next = 0;
      for (const [place, row] of rows.entries()) row[key] = isReference(references[place]) ? read[next++] : null;
    }
    return rows;
  }
}

/** What was asked for, until a read of this answer has left it in the audit. */
interface Traced {
  readonly question: unknown;
  left: boolean;
}

/** How a report names an object, by the GraphQL type of its read map. */
interface Reference {
  readonly node: string;
  readonly id: string;
}

const isReference = (value: unknown): value is Reference => typeof value === 'object' && value !== null && 'node' in value && 'id' in value;

const byId = (id: string) => (row: string) => `${row}.id = ${id}::uuid`;

function argumentsOf(info: GraphQLResolveInfo): Readonly<Record<string, unknown>> {
  const [node] = info.fieldNodes;
  const field = info.parentType.getFields()[info.fieldName];
  return node && field ? getArgumentValues(field, node, info.variableValues) : {};
}

function payloadTypeOf(info: GraphQLResolveInfo): GraphQLObjectType {
  const type = 'ofType' in info.returnType ? info.returnType.ofType : info.returnType;
  if (!isObjectType(type)) throw new Error(`${info.fieldName} answers no payload object.`);
  return type;
}
