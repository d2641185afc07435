import { print } from 'graphql';
import { Client } from 'pg';
import { Forbidden, NotFound } from '../../domain/errors';
import { type FieldRead, listNamed, mapNamed, type OrderTerm, sql } from '../../queries/plan/readMap';
import { RequestContext } from '../../server/context';
import { put } from '../support/put';
import type { World } from './world';

/**
 * How a leak shows: by what stands in the answer, by another answer for what exists and is not seen than for what does not
 * exist, or by another answer once the other State's records are gone.
 */
export type Showing = 'CONTENT' | 'EXISTENCE' | 'ABSENCE';

export interface Leak {
  readonly name: string;
  readonly shows: Showing;
  /** True: the other State’s officer asks the same first, as what is kept of that answer is what leaks. */
  readonly otherFirst?: true;
  /** Makes it, in this world, against this State, and gives how to take it back. */
  plant(world: World, victim: string): Promise<() => unknown>;
}

type Answers = Map<string | number, Promise<{ readonly value: unknown; readonly text?: string }>>;
type Read = RequestContext['read'];
type Fields = Record<string, FieldRead>;

const ofSql = (name: string, apply: string, undo: string): Leak => ({
  name,
  shows: 'CONTENT',
  plant: async ({ api }) => {
    await api.database.query(apply);
    return () => api.database.query(undo);
  },
});
const rowSecurityOff = (table: string) =>
  ofSql(
    `row security of ${table} left off`,
    `alter table ${table} disable row level security`,
    `alter table ${table} enable row level security`,
  );
const policyOpen = (table: string) =>
  ofSql(
    `a policy of ${table} that is true for everybody`,
    `create policy leak on ${table} for select to repatria_liaison using (true)`,
    `drop policy leak on ${table}`,
  );

/** Another text in the place of a field. */
const fieldLeak = (name: string, shows: Showing, type: string, field: string, expression: string): Leak => ({
  name,
  shows,
  plant: async () =>
    put(
      mapNamed(type).fields as Fields,
      field,
      sql(() => expression, { level: 1 }),
    ),
});

/** The reading of root fields done in another way. */
const readLeak = (
  name: string,
  shows: Showing,
  other: (world: World, victim: string, original: Read) => Read,
  more: Pick<Leak, 'otherFirst'> = {},
): Leak => ({
  name,
  shows,
  ...more,
  plant: async (world, victim) => put(RequestContext.prototype, 'read', other(world, victim, RequestContext.prototype.read)),
});

const answersOf = (context: RequestContext) => (context as unknown as { answers: Answers }).answers;

async function isNothing(context: RequestContext, key: string | number): Promise<boolean> {
  const answer = await answersOf(context).get(key);
  return answer?.text === 'null';
}

/** Twenty ways in which one State could come to know of another's cases. */
export const leaks: readonly Leak[] = [
  ...['nationality_claim', 'clock', 'repatriation_request', 'handoff', 'movement'].map(rowSecurityOff),
  ...['person', 'data_transfer', 'consular_visit'].map(policyOpen),
  {
    name: 'a view that reads as its owner',
    shows: 'CONTENT',
    plant: async ({ api }) => {
      await api.database.query('create view leaking_claim as select * from nationality_claim');
      await api.database.query('grant select on leaking_claim to repatria_liaison');
      const undo = put(mapNamed('NationalityClaim') as { table: string }, 'table', 'leaking_claim');
      return async () => {
        undo();
        await api.database.query('drop view leaking_claim');
      };
    },
  },
  {
    name: 'a connection that keeps the State of another request',
    shows: 'CONTENT',
    plant: async (_world, victim) => {
      let asked = 0;
      const sending = Client.prototype as unknown as { query(...args: unknown[]): unknown };
      const original = sending.query;
      return put(sending, 'query', function (this: Client, ...args: unknown[]) {
        const { settings } = args[0] as { settings?: string[] };
        asked += 1;
        if (settings?.[1] === 'LIAISON_OFFICER' && asked % 5 === 0) settings[2] = victim;
        return original.apply(this, args);
      });
    },
  },
  readLeak(
    'a viewer taken for a colleague of another State',
    'CONTENT',
    (_world, victim, original) =>
      function (this: RequestContext, ...asked) {
        Object.defineProperty(this, 'viewer', { value: { ...this.viewer, country: victim }, configurable: true });
        return original.apply(this, asked);
      },
  ),
  readLeak(
    'answers kept without saying for whom',
    'CONTENT',
    (_world, _victim, original) => {
      const kept: Answers = new Map();
      return async function (this: RequestContext, root, info) {
        const value = await original.call(this, root, info);
        const key = `${info.fieldNodes.map(print).join()} ${JSON.stringify(info.variableValues)}`;
        const answers = answersOf(this);
        const answer = kept.get(key) ?? answers.get(info.path.key);
        if (!answer) return value;
        kept.set(key, answer);
        answers.set(info.path.key, answer);
        const { text, value: known } = await answer;
        return text === undefined ? known : JSON.parse(text);
      };
    },
    { otherFirst: true },
  ),
  {
    name: 'a loader whose key leaves out the viewer',
    shows: 'CONTENT',
    otherFirst: true,
    plant: async () => {
      const original = RequestContext.prototype.objectById;
      const kept = new Map<string, unknown>();
      return put(RequestContext.prototype, 'objectById', async function (this: RequestContext, kind, id, info) {
        const key = `${kind} ${id} ${info.fieldNodes.map(print).join()}`;
        const value = kept.get(key) ?? (await original.call(this, kind, id, info));
        if (value !== null) kept.set(key, value);
        return value;
      });
    },
  },
  fieldLeak('a name of another case in a field', 'CONTENT', 'Facility', 'code', 'leaked_name()'),
  fieldLeak('the reference of another case in a field', 'CONTENT', 'OriginCountry', 'code', 'leaked_ref()'),
  {
    name: 'a cursor that holds an id of another case',
    shows: 'CONTENT',
    plant: async () => {
      const term: OrderTerm = { sql: () => 'leaked_id()', direction: 'asc', type: 'text' };
      return put(listNamed('repatriationRequests') as { defaultOrder: readonly OrderTerm[] }, 'defaultOrder', [term]);
    },
  },
  readLeak(
    'a refusal that names who was looked for',
    'CONTENT',
    ({ api }, _victim, original) =>
      async function (this: RequestContext, root, info) {
        const value = await original.call(this, root, info);
        if (!(await isNothing(this, info.path.key))) return value;
        const { rows } = await api.database.query<{ name: string }>('select leaked_name() as name');
        throw new NotFound(`${rows[0]?.name} is not yours to see.`);
      },
  ),
  readLeak(
    'another code for what exists and is not seen',
    'EXISTENCE',
    ({ api }, _victim, original) =>
      async function (this: RequestContext, root, info) {
        const value = await original.call(this, root, info);
        if (!(await isNothing(this, info.path.key))) return value;
        const asked = `${info.fieldNodes.map(print).join()} ${JSON.stringify(info.variableValues)}`;
        const [id] = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(asked) ?? [];
        const { rowCount } = await api.database.query(
          'select 1 from person where id = $1 union select 1 from repatriation_request where id = $1',
          [id],
        );
        if (rowCount) throw new Forbidden('This is of another State.');
        return value;
      },
  ),
  fieldLeak('a number that counts every State’s', 'ABSENCE', 'Detainee', 'version', 'leaked_count()'),
  {
    name: 'a list that another State’s records narrow',
    shows: 'ABSENCE',
    plant: async () => put(listNamed('repatriationRequests') as { where?: (row: string) => string }, 'where', () => 'leaked_count() = 0'),
  },
  {
    name: 'an order that another State’s records turn round',
    shows: 'ABSENCE',
    plant: async () => {
      const term: OrderTerm = {
        sql: (row) => `case when leaked_count() = 0 then md5(${row}.id::text) else md5(reverse(${row}.id::text)) end`,
        direction: 'asc',
        type: 'text',
      };
      return put(listNamed('nationalityClaims') as { defaultOrder: readonly OrderTerm[] }, 'defaultOrder', [term]);
    },
  },
];

/** What the leaks above leak, read beside row security: a name, a reference, an id, and how many there are. */
export async function leakingFunctions({ api, slice }: World, victim: string): Promise<void> {
  const of = (column: string) =>
    `select ${column} from person where id = any(array['${[...slice(victim).ids].join("','")}']::uuid[]) and display_name like '${slice(victim).marker}%' order by id limit 1`;
  for (const [name, type, body] of [
    ['leaked_name', 'text', of('display_name')],
    ['leaked_ref', 'text', of('ref')],
    ['leaked_id', 'text', of('id::text')],
    ['leaked_count', 'int', `select count(*)::int from nationality_claim where country = '${victim}'`],
  ]) {
    await api.database.query(`create function ${name}() returns ${type} language sql stable security definer as $leak$ ${body} $leak$`);
  }
}
