import type { GraphQLField, GraphQLSchema } from 'graphql';
import { type Role, roles } from '../../domain/access/vocabulary';
import { createSchema } from '../../server/schema';
import { untilServed } from '../races/settings';
import { asked, type Variables } from '../support/leastOperation';
import { logins } from '../support/logins';
import { startTestApi, type TestApi } from '../support/testApi';
import { statedCallers } from './statement/operations';

let api: TestApi;
let schema: GraphQLSchema;
beforeAll(async () => {
  api = await startTestApi();
  schema = await createSchema();
});
afterAll(() => api.close());

/** Fewer than a pool has connections: nobody waits for one. */
const AT_ONCE = 4;
/** A gate has one owner (contract); whoever owns none of those that clear by hand is refused by the command already. */
const OWN_GATE: Partial<Record<Role, string>> = {
  COURT_REGISTRAR: 'JUDICIAL_HOLD',
  DATA_PROTECTION_OFFICER: 'DATA_TRANSFER',
  HEALTH_OFFICER: 'HEALTH',
  CHILD_PROTECTION_OFFICER: 'AGE_AND_CHILD',
  LIAISON_OFFICER: 'TRAVEL_DOCUMENT',
};

function withOwnGate(variables: Variables, role: Role): Variables {
  const gate = OWN_GATE[role];
  const { input } = variables;
  return gate && input && 'gate' in input ? { input: { ...input, gate } } : variables;
}

/** Cells of the first wall: every role and every operation, through HTTP. */
describe.each(roles)('%s', (role) => {
  it.each(['Query', 'Mutation'] as const)('is refused each %s that is not stated to be its own, and no other', async (root) => {
    const fields = Object.values((root === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});
    const wrong: string[] = [];
    const judge = async (field: GraphQLField<unknown, unknown>) => {
      const { document, variables } = asked(root === 'Query' ? 'query' : 'mutation', field);
      const ask = async () => ({ code: (await api.as(logins[role]).query(document, withOwnGate(variables, role))).codes.join() });
      const { code } = await untilServed(ask);
      const stated = statedCallers(root, field.name).includes(role);
      if (code.includes('FORBIDDEN') === stated) wrong.push(`${field.name}: ${code || 'answered'}, stated ${stated ? 'open' : 'closed'}`);
      if (code.includes('INTERNAL')) wrong.push(`${field.name}: INTERNAL`);
    };
    for (let n = 0; n < fields.length; n += AT_ONCE) await Promise.all(fields.slice(n, n + AT_ONCE).map(judge));
    expect(wrong).toEqual([]);
  });
});
