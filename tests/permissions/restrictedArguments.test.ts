import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { mayCall } from '../../domain/access/operations';
import { defaultPurpose } from '../../domain/access/purposes';
import type { Role } from '../../domain/access/vocabulary';
import { checkCharacter } from '../../domain/reference/caseRef';
import { createSchema } from '../../server/schema';
import { eventsSettled } from '../support/eventsSettled';
import { givenMovement } from '../support/givenMovement';
import { givenRequest } from '../support/givenRequest';
import { logins } from '../support/logins';
import { registered } from '../support/registered';
import { startTestApi, type TestApi } from '../support/testApi';
import { mayNarrow } from './statement/fields';

let api: TestApi;
let lists: readonly List[];

interface List {
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** Leaf fields of the objects of the list, by name. */
  readonly leaves: readonly string[];
}

beforeAll(async () => {
  api = await startTestApi();
  await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] });
  await registered(api.database, { kind: 'PROTECTED_RESIDENT', birth: '2016-01-01', claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] });
  await givenMovement(api, await givenRequest(api, 'READY_FOR_HANDOVER', 'FRA'), 'AUTHORISED', 'FRA');
  await eventsSettled(api);
  lists = Object.values((await createSchema()).getQueryType()?.getFields() ?? {})
    .filter((field) => getNamedType(field.type).name.endsWith('Connection') && !field.args.some((arg) => isNonNullType(arg.type)))
    .map((field) => ({ name: field.name, field, leaves: leavesOf(field) }));
});
afterAll(() => api.close());

function leavesOf(list: GraphQLField<unknown, unknown>): string[] {
  const connection = getNamedType(list.type);
  const nodes = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
  const node = nodes && getNamedType(nodes.type);
  if (!node || !('getFields' in node)) return [];
  return Object.values(node.getFields() as Record<string, GraphQLField<unknown, unknown>>)
    .filter((field) => isLeafType(getNamedType(field.type)) && !field.args.some((arg) => isNonNullType(arg.type)))
    .map(({ name }) => name);
}

/** Any value that the schema lets through. */
function someValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return someValue(type.ofType);
  if (isListType(type)) return [someValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  const values: Readonly<Record<string, unknown>> = {
    Boolean: true,
    Int: 1,
    ID: '10000000-0000-8000-8000-000000000000',
    CountryCode: 'FRA',
    CaseRef: `RCM-2026-000001-${checkCharacter('2026000001')}`,
    DateTime: '2026-01-01T00:00:00Z',
    Date: '2026-01-01',
  };
  return values[getNamedType(type).name] ?? 'x';
}

interface Narrowing {
  readonly list: List;
  /** The field of the filter or the order. */
  readonly name: string;
  readonly argument: 'filter' | 'orderBy';
  readonly type: string;
  readonly value: unknown;
}

function narrowingsOf(list: List): Narrowing[] {
  return list.field.args.flatMap((arg): Narrowing[] => {
    const named = getNamedType(arg.type);
    if (arg.name === 'filter' && isInputObjectType(named)) {
      return Object.values(named.getFields()).map(({ name, type }) => ({
        list,
        name,
        argument: 'filter',
        type: String(arg.type),
        value: { [name]: someValue(type) },
      }));
    }
    if (arg.name !== 'orderBy' || !isEnumType(named)) return [];
    return named.getValues().map(({ name }) => ({ list, name, argument: 'orderBy', type: String(arg.type), value: [name] }));
  });
}

/** What an order or a filter tells of, where it has another name than the field. */
const TELLS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  detainees: { NAME: 'displayName', REF: 'ref', REGISTERED: 'createdAt' },
  repatriationRequests: { CREATED: 'createdAt', UPDATED: 'updatedAt', REF: 'ref' },
};

const toldBy = ({ list, name, argument }: Narrowing) =>
  argument === 'orderBy' ? TELLS[list.name]?.[name.replace(/_(?:ASC|DESC)$/, '')] : name;

const isRestricted = (errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[]) =>
  errors.some(({ extensions }) => JSON.stringify(extensions?.['fields'] ?? []).includes('"RESTRICTED"'));

const run = (login: string, role: Role, document: string, variables: object = {}) =>
  api.as(login).query<Record<string, unknown>>(document, variables, { purpose: defaultPurpose(role) });

/** A closed field that may not be null takes the errors of its neighbours with it: what is left is asked for again. */
async function closedLeaves(login: string, role: Role, { name, leaves }: List): Promise<ReadonlySet<string>> {
  const closed = new Set<string>();
  for (let before = -1; before < closed.size; ) {
    before = closed.size;
    const left = leaves.filter((leaf) => !closed.has(leaf));
    const { errors } = await run(login, role, `{ ${name}(first: 5) { nodes { ${left.join(' ') || '__typename'} } } }`);
    for (const error of errors) if (error.extensions?.['code'] === 'FIELD_RESTRICTED') closed.add(String(error.path?.at(-1)));
  }
  return closed;
}

it('there are filters and orders to try', () => {
  expect(lists.flatMap(narrowingsOf).length).toBeGreaterThan(60);
});

describe.each(Object.entries(logins) as [Role, string][])('%s', (role, login) => {
  it('may narrow, order and count by no field that it does not read', async () => {
    const leaked: string[] = [];
    for (const list of lists.filter(({ name }) => mayCall(role, 'Query', name))) {
      const closed = await closedLeaves(login, role, list);
      for (const narrowing of narrowingsOf(list)) {
        const { argument, name, type, value } = narrowing;
        const answer = await run(
          login,
          role,
          `query ($value: ${type}) { ${list.name}(first: 1, ${argument}: $value) { totalCount nodes { __typename } } }`,
          { value },
        );
        const restricted = isRestricted(answer.errors);
        const field = toldBy(narrowing);
        if (field !== undefined && closed.has(field) && !restricted) leaked.push(`${list.name}.${argument}.${name}`);
        // A State may ask for its own gates alone (rulings 3): `someValue` is another.
        if (name !== 'blockedBy' && restricted === mayNarrow(role, list.name, name))
          leaked.push(`${list.name}.${argument}.${name}: ${restricted ? 'restricted' : 'answered'} against the statement`);
        // Refused or answered: never dropped silently, never anything else.
        if (!restricted && answer.errors.length > 0) leaked.push(`${list.name}.${argument}.${name}: ${answer.codes.join()}`);
        if (restricted && (answer.codes.join() !== 'BAD_USER_INPUT' || answer.data?.[list.name] != null))
          leaked.push(`${name}: half refused`);
      }
    }
    expect(leaked).toEqual([]);
  });
});

/** What a cursor holds for whoever opens it; nothing where it is hidden (decision 17). */
function heldBy(cursor: string): readonly unknown[] | null {
  try {
    // Before the values stands the mark of the list, the same in each.
    return (JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]).slice(1);
  } catch {
    return null;
  }
}

describe('a State', () => {
  it('is refused every filter and order that the custodial side alone has', async () => {
    const refused: string[] = [];
    for (const narrowing of lists.filter(({ name }) => mayCall('LIAISON_OFFICER', 'Query', name)).flatMap(narrowingsOf)) {
      const { list, argument, type, value, name } = narrowing;
      const answer = await run(
        'liaison-fra',
        'LIAISON_OFFICER',
        `query ($value: ${type}) { ${list.name}(first: 1, ${argument}: $value) { totalCount } }`,
        {
          value,
        },
      );
      if (isRestricted(answer.errors)) refused.push(`${list.name}.${name}`);
    }
    expect(refused).toEqual(
      expect.arrayContaining([
        'detainees.facility',
        'detainees.legalStatus',
        'detainees.track',
        'detainees.admittedAfter',
        'detainees.admittedBefore',
        'detainees.REGISTERED_ASC',
        'movements.from',
        'childCases.unaccompanied',
      ]),
    );
  });

  it('learns from no cursor what it does not read in the object', async () => {
    const told: string[] = [];
    const hidden = new Map<string, Set<number>>();
    for (const list of lists.filter(({ name }) => mayCall('LIAISON_OFFICER', 'Query', name))) {
      const answer = await run(
        'liaison-fra',
        'LIAISON_OFFICER',
        `{ ${list.name}(first: 5) { edges { cursor node { ${list.leaves.join(' ')} } } } }`,
      );
      const edges = (answer.data?.[list.name] as { edges?: { cursor: string; node: Record<string, unknown> }[] } | undefined)?.edges ?? [];
      for (const { cursor, node } of edges) {
        const values = heldBy(cursor) ?? [];
        if (values.length === 0) hidden.set(list.name, (hidden.get(list.name) ?? new Set()).add(cursor.length));
        const known = new Set(Object.values(node).flatMap((value) => [String(value), instantOf(value)]));
        for (const value of values) {
          if (value !== null && !known.has(String(value)) && !known.has(instantOf(value))) told.push(`${list.name}: ${String(value)}`);
        }
      }
    }
    expect(told).toEqual([]);
    // Of one length, so that not even the size of a number is told.
    expect([...hidden].map(([name, lengths]) => [name, lengths.size])).toEqual([['deskEvents', 1]]);
  });
});

/** Instants as both sides write them, to the millisecond. */
function instantOf(value: unknown): string {
  const at = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? new Date(value) : null;
  return at === null || Number.isNaN(at.getTime()) ? String(value) : at.toISOString();
}
