import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, type OperationDefinitionNode, parse, print } from 'graphql';
import { defaultPurpose } from '../../../domain/access/purposes';
import { type Role, roles } from '../../../domain/access/vocabulary';
import { demoAccounts } from '../../../integrations/identity/accounts';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

const folder = path.join(__dirname, '../../../graphiql/src/examples');
const operationsOf = (file: string): OperationDefinitionNode[] =>
  parse(readFileSync(path.join(folder, file), 'utf8')).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition] : [],
  );
const fileOf = (role: Role) => `${role.toLowerCase().replaceAll('_', '-')}.graphql`;

describe('The examples in GraphiQL, run as their role', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
    await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] });
    await registered(api.database, { kind: 'PROTECTED_RESIDENT', claims: { FRA: 'CONFIRMED' }, sharedWith: ['FRA'] });
  });

  afterAll(() => api.close());

  const run = (role: Role, operation: OperationDefinitionNode) => {
    const account = demoAccounts.find((known) => known.role === role && (known.country === null || known.country === 'FRA'));
    if (!account) throw new Error(`The demo has no ${role}.`);
    const needsRef = operation.variableDefinitions?.some(({ variable }) => variable.name.value === 'ref');
    return api.as(account.login).query(print(operation), needsRef ? { ref: 'RCM-2026-000123-H' } : {}, { purpose: defaultPurpose(role) });
  };

  it.each(roles)('%s gets an answer to every query', async (role) => {
    for (const operation of [...operationsOf('everyone.graphql'), ...operationsOf(fileOf(role))]) {
      if (operation.operation !== 'query') continue;
      const { data, codes, errors } = await run(role, operation);
      expect({ query: operation.name?.value, codes }).toEqual({ query: operation.name?.value, codes: [] });
      expect(data).not.toBeNull();
      expect(errors).toEqual([]);
    }
  });

  it.each(roles)('%s is told by name what its mutations lack', async (role) => {
    for (const operation of operationsOf(fileOf(role))) {
      if (operation.operation !== 'mutation') continue;
      const { codes } = await run(role, operation);
      expect({ mutation: operation.name?.value, codes: codes.filter((code) => !KNOWN.includes(code)) }).toEqual({
        mutation: operation.name?.value,
        codes: [],
      });
    }
  });
});

/** Placeholders stand where an id belongs: the answer is a refusal of the contract, never a fault of ours. */
const KNOWN = ['NOT_FOUND', 'BAD_USER_INPUT', 'GUARD_FAILED', 'INVALID_TRANSITION'];
