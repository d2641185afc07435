import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import pino from 'pino';
import { accessTo } from '../../../domain/access/operations';
import type { Role } from '../../../domain/access/vocabulary';
import { createSchema } from '../../../server/schema';
import { givenRequest } from '../../support/givenRequest';
import { assembledHandoff } from '../../support/handoffVerbs';
import { logins } from '../../support/logins';
import { startTestApi, type TestApi } from '../../support/testApi';

/** Stands for a name, a number, a word about a person: it may come back as data to who may read it, and nowhere else. */
const CANARY = 'CANARY-Zaid-Nobody';

let api: TestApi;
let schema: GraphQLSchema;
const logged: string[] = [];
const refusals: string[] = [];
let asked = 0;
let refused = 0;
let ids: readonly string[] = [];

beforeAll(async () => {
  const logger = pino({ level: 'trace' }, { write: (line: string) => logged.push(line) });
  api = await startTestApi({ logger });
  schema = await createSchema();
  const { id, personId } = await givenRequest(api, 'IN_REVIEW');
  const { handoffId, item } = await assembledHandoff(api);
  ids = [personId, id, handoffId, item.id, '10ffffff-ffff-8fff-8fff-ffffffffffff'];
}, 60_000);
afterAll(() => api.close());

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A value of the type: canaries in every text, the ids of records that are there. `wrong`: canaries where other things belong, too. */
function value(type: GraphQLInputType, id: string, wrong: boolean): Json {
  const inner = getNullableType(type);
  if (isListType(inner)) return [value(inner.ofType, id, wrong)];
  if (isInputObjectType(inner))
    return Object.fromEntries(Object.values(inner.getFields()).map((field) => [field.name, value(field.type, id, wrong)]));
  if (isEnumType(inner)) return wrong ? CANARY : (inner.getValues()[0]?.name ?? '');
  if (wrong && getNamedType(type).name !== 'String') return CANARY;
  const fixed: Readonly<Record<string, Json>> = {
    ID: id,
    Boolean: true,
    Int: 1,
    Float: 1,
    DateTime: '2026-02-01T10:00:00.000Z',
    CountryCode: 'FRA',
    PartialDate: '1988',
    BCP47: 'ar',
    Sha256: 'ab'.repeat(32),
    CaseRef: 'RCM-2026-000123-H',
  };
  return fixed[getNamedType(type).name] ?? CANARY;
}

function operation(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): string {
  const declared = field.args.map((arg: GraphQLArgument) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const type = getNamedType(field.type);
  return `${kind} ${declared ? `(${declared})` : ''} { ${field.name}${given ? `(${given})` : ''}${isLeafType(type) ? '' : ' { __typename }'} }`;
}

/** As a role that may call it, so that it goes as far as it can. */
function loginFor(root: 'Query' | 'Mutation', name: string, at: number): string {
  const access = accessTo(root, name);
  const roles = access?.access === 'ROLES' ? access.roles : (Object.keys(logins) as Role[]);
  return logins[roles[at % roles.length] ?? 'LEGAL_OFFICER'];
}

async function ask(login: string, payload: string | object, url = '/graphql', purpose?: string): Promise<void> {
  const response = await api.app.inject({
    method: 'POST',
    url,
    headers: { authorization: `Test ${login}`, 'content-type': 'application/json', ...(purpose ? { 'x-purpose': purpose } : {}) },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
  asked += 1;
  const body = JSON.parse(response.body) as { errors?: unknown };
  if (body.errors === undefined) return;
  refused += 1;
  const text = JSON.stringify(body.errors);
  if (text.includes('CANARY') || text.includes('Zaid')) refusals.push(`${login} ${JSON.stringify(payload).slice(0, 200)} → ${text}`);
}

const fieldsOf = (root: 'Query' | 'Mutation') => {
  const type = schema.getType(root);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
};

it('no refusal, no log and no figure repeats what was sent, whatever was sent to whatever operation', async () => {
  for (const [root, kind] of [
    ['Query', 'query'],
    ['Mutation', 'mutation'],
  ] as const) {
    for (const [at, field] of fieldsOf(root).entries()) {
      for (const wrong of [false, true]) {
        const query = operation(kind, field);
        const id = ids[at % ids.length] ?? '';
        const variables = Object.fromEntries(
          field.args
            .filter((arg) => wrong || kind === 'mutation' || isNonNullType(arg.type) || arg.name === 'filter' || arg.name === 'query')
            .map((arg) => [arg.name, value(arg.type, id, wrong)]),
        );
        await ask(loginFor(root, field.name, at), { query, variables });
      }
    }
  }
  for (const login of Object.values(logins)) {
    // A document has names of the API and literals; names are no values, and are told.
    await ask(login, { query: `{ ${CANARY} }` });
    await ask(login, { query: `{ detainee(id: "${CANARY}", nick: "${CANARY}") { ref } }` });
    await ask(login, { query: `{ detainees(filter: { identityStatus: [${CANARY.replaceAll('-', '_')}] }) { totalCount } }` });
    await ask(login, { query: `{ detainees(filter: { identityStatus: ["${CANARY}"] }) { totalCount } }` });
    await ask(login, { query: `{ detainees(first: "${CANARY}") { totalCount } }` });
    await ask(login, { query: `{ detainees(filter: { admittedAfter: "${CANARY}" }) { totalCount } }` });
    await ask(login, { query: `{ detainees(filter: "${CANARY}") { totalCount } }` });
    await ask(login, { query: `{ detainees(filter: { hasOpenRequest: "${CANARY}" }) { totalCount } }` });
    await ask(login, { query: '{ viewer { login } }', operationName: CANARY });
    await ask(login, `{"query": "${CANARY}`);
    await ask(login, { query: '{ viewer { name } }' }, `/graphql?name=${CANARY}`, CANARY);
  }
  expect(asked).toBeGreaterThan(200);
  expect(refused).toBeGreaterThan(100);
  expect(refusals).toEqual([]);
  expect(logged.filter((line) => line.includes('CANARY') || line.includes('Zaid'))).toEqual([]);
  const metrics = (await api.app.inject({ method: 'GET', url: '/metrics' })).body;
  expect(metrics).toContain('repatria_operation_seconds');
  expect(metrics).not.toContain('CANARY');
}, 120_000);

it('the history tells what happened in sentences without a name', async () => {
  const { rows } = await api.database.query(`select action, summary from case_event where summary like '%CANARY%'`);
  expect(rows).toEqual([]);
});
