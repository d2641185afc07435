import { type GraphQLSchema, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { sealWholeAuditLog } from '../../../commands/audit/sealAuditLog';
import { mayCall } from '../../../domain/access/operations';
import { type Role, roles } from '../../../domain/access/vocabulary';
import { newSigningKey, readSigner } from '../../../domain/audit/signedNote';
import { createSchema } from '../../../server/schema';
import { filled } from '../../fuzz/fill';
import { populate } from '../../fuzz/population';
import { sliceOf } from '../../fuzz/slice';
import { logins } from '../../support/logins';
import { startTestApi, type TestApi } from '../../support/testApi';
import { readMaps } from '../policyFaults';
import { statedAccess } from '../statement/fields';
import { objectsOfEveryType } from './objects';
import { type RootArguments, type Walk, walk } from './walk';

const SIGNER = readSigner(newSigningKey('repatria.example/audit'));
const STATES = ['FRA', 'DEU'] as const;
/** Roles that read some category of the cases they work on alone (rulings 6). */
const WITH_TEAM: readonly Role[] = ['LEGAL_OFFICER', 'DECISION_AUTHORITY', 'TRANSFER_COORDINATOR', 'DATA_PROTECTION_OFFICER'];

/** Accounts that work on none of the cases, where the role's first account does. */
const OFF_THE_CASES: Partial<Record<Role, string>> = { TRANSFER_COORDINATOR: 'transfer-2' };

let api: TestApi;
let schema: GraphQLSchema;
let roots: RootArguments;
let withMap: ReadonlySet<string>;
const walks = new Map<Role, Walk>();
const asTeam = new Map<Role, Walk>();

beforeAll(async () => {
  api = await startTestApi();
  schema = await createSchema();
  withMap = new Set(readMaps(schema).map(({ type }) => type));
  const { persons, shared } = await populate(api, STATES);
  // Once more, as some rows hang from others.
  for (const state of [...STATES, ...STATES]) {
    await filled(api, state, await sliceOf(api.database, state, persons[state] ?? []), shared);
  }
  await objectsOfEveryType(api);
  const [older, newer] = [await sealed(), await sealed()];
  roots = {
    auditInclusionProof: '(index: 0)',
    auditConsistencyProof: `(from: ${older}, to: ${newer})`,
    facilities: '(first: 100)',
    originCountries: '(first: 100)',
    originCountry: '(code: "FRA")',
    statistics: '(by: [SEX])',
    searchPersons: '(query: "Adam Example")',
    movementDiagnostics: await countedMovement(),
  };
  for (const role of roles) walks.set(role, await walk(api, schema, role, OFF_THE_CASES[role] ?? logins[role], roots));
  await api.database.query(
    `insert into case_team (person_id, account_id, since) select p.id, a.id, now() from person p cross join account a where a.login = any($1) on conflict do nothing`,
    [WITH_TEAM.map((role) => logins[role])],
  );
  for (const role of WITH_TEAM) asTeam.set(role, await walk(api, schema, role, logins[role], roots));
}, 600_000);
afterAll(() => api.close());

/** One that somebody was counted on. */
async function countedMovement(): Promise<string> {
  const { rows } = await api.database.query<{ id: string }>('select movement_id as id from headcount order by ctid limit 1');
  return `(id: "${rows[0]?.id}")`;
}

/** Size of the audit log when what it holds now is sealed. */
async function sealed(): Promise<number> {
  await api.as('auditor').query('{ auditTrail(first: 1) { totalCount } }', {}, { purpose: 'OVERSIGHT' });
  await sealWholeAuditLog({ dataSource: api.commands.dataSource, now: api.now, signers: [SIGNER] });
  const { rows } = await api.database.query<{ size: string }>('select max(tree_size) as size from audit_checkpoint');
  return Number(rows[0]?.size);
}

const cellsOf = (walked: Walk | undefined) => [...(walked?.outcomes ?? [])].filter(([name]) => withMap.has(name.split('.')[0] ?? ''));
const statedFor = (role: Role, name: string) => {
  const [type = '', field = ''] = name.split('.');
  return statedAccess(role, type, field);
};

describe.each(roles)('%s', (role) => {
  it('reads each field that is stated to be open, and is told of each other that it is restricted', () => {
    const wrong = cellsOf(walks.get(role)).flatMap(([name, { open, closed, behindTeam }]) => {
      const stated = statedFor(role, name);
      const right = stated === 'OPEN' ? closed === 0 : stated === 'CLOSED' ? open === 0 : closed > 0 || behindTeam;
      return right ? [] : [`${name}: stated ${stated}, read of ${open} objects, restricted of ${closed}`];
    });
    expect(wrong).toEqual([]);
  });

  it('meets no other error on the way', () => {
    expect(walks.get(role)?.troubles).toEqual([]);
  });
});

describe.each(WITH_TEAM)('%s on the team of every case', (role) => {
  it('reads the categories of cases worked on too, and nothing beyond', () => {
    const wrong = cellsOf(asTeam.get(role)).flatMap(([name, { open, closed }]) => {
      const right = statedFor(role, name) === 'CLOSED' ? open === 0 : closed === 0;
      return right ? [] : [`${name}: read of ${open} objects, restricted of ${closed}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('the walks', () => {
  it('come to most types that the schema and the statement let a role come to', () => {
    const met = (role: Role) => new Set([walks, asTeam].flatMap((some) => cellsOf(some.get(role)).map(([name]) => name.split('.')[0])));
    const pairs = roles.flatMap((role) =>
      [...comesTo(role)].filter((type) => withMap.has(type) && isObjectType(schema.getType(type))).map((type) => [role, type] as const),
    );
    const missed = pairs.filter(([role, type]) => !met(role).has(type));
    if (missed.length > pairs.length / 5) expect(missed).toEqual([]);
    expect(roles.flatMap((role) => cellsOf(walks.get(role))).length).toBeGreaterThan(7_000);
  });
});

/** Types behind the root fields of a role, over fields that are stated open or of teams. */
function comesTo(role: Role): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = Object.values(schema.getQueryType()?.getFields() ?? {})
    // An id leads to any type that the role sees; the others lead there over fields.
    .filter(({ name }) => mayCall(role, 'Query', name) && name !== 'node' && name !== 'nodes')
    .map(({ type }) => getNamedType(type).name);
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (found.has(name)) continue;
    found.add(name);
    const type = schema.getType(name);
    if (name === 'Node') continue;
    if (isInterfaceType(type)) waiting.push(...schema.getPossibleTypes(type).map((possible) => possible.name));
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!withMap.has(name) || statedAccess(role, name, field.name) !== 'CLOSED') waiting.push(getNamedType(field.type).name);
    }
  }
  return found;
}
