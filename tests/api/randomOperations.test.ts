import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { mayCall } from '../../domain/access/operations';
import { defaultPurpose } from '../../domain/access/purposes';
import type { Role } from '../../domain/access/vocabulary';
import { createSchema } from '../../server/schema';
import { ask, differenceOf, faultsOfOurs, saying, withoutSpace } from '../fuzz/ask';
import { collectCursors } from '../fuzz/cursors';
import { type Material, materialOf } from '../fuzz/material';
import { type Operation, randomOperation } from '../fuzz/operations';
import { populate } from '../fuzz/population';
import { RUNS, SEED } from '../fuzz/settings';
import { shrunk } from '../fuzz/shrink';
import { startTestApi, type TestApi } from '../support/testApi';

const ROLES: readonly (readonly [Role, string])[] = [
  ['LIAISON_OFFICER', 'liaison-fra'],
  ['LEGAL_OFFICER', 'legal-1'],
  ['REGISTRAR', 'registrar'],
  ['PROSECUTOR', 'prosecutor'],
  ['DATA_PROTECTION_OFFICER', 'dpo'],
  ['TRANSFER_COORDINATOR', 'transfer-1'],
  ['HEALTH_OFFICER', 'health'],
  ['AUDITOR', 'auditor'],
];
const EACH = RUNS ?? 100;
/** So many operations go to every role alike: what was planned for one may not serve another. */
const SHARED = 25;
const MOST_REPORTED = 3;

let api: TestApi;
let alone: FastifyInstance;
let schema: GraphQLSchema;
let material: Material;
let rootFields: readonly string[];
let began: Date;
const seen = { operations: 0, spliced: 0 };

beforeAll(async () => {
  api = await startTestApi();
  alone = await api.graphqlAlone();
  schema = await createSchema();
  rootFields = Object.keys(schema.getQueryType()?.getFields() ?? {});
  await populate(api, ['FRA', 'DEU']);
  // Nothing ages between two readings of one answer.
  api.setNow(new Date());
  material = await materialOf(api.database);
  await collectCursors(api, schema, material);
  began = new Date((await api.database.query<{ now: Date }>('select clock_timestamp() as now')).rows[0]?.now ?? 0);
}, 300_000);
afterAll(() => api.close());

/** Forgets what reading left in the audit, so that the second reading finds what the first found. */
async function forgetReadings(): Promise<void> {
  await api.database.query('set session_replication_role = replica');
  await api.database.query('delete from audit_entry where at > $1', [began]);
  await api.database.query('set session_replication_role = default');
}

/** A field of the question before, given up when its neighbour failed, may still be leaving its trace: then once more. */
async function difference(login: string, operation: Operation, purpose: string | undefined): Promise<string | null> {
  const found = await differenceNow(login, operation, purpose);
  if (found === null || !operation.document.includes('auditTrail')) return found;
  await setTimeout(50);
  return differenceNow(login, operation, purpose);
}

async function differenceNow(login: string, operation: Operation, purpose: string | undefined): Promise<string | null> {
  const readsAudit = operation.document.includes('auditTrail');
  if (readsAudit) await forgetReadings();
  const short = await ask(api.app, login, operation, purpose);
  if (readsAudit) await forgetReadings();
  const long = await ask(alone, login, operation, purpose);
  seen.operations += 1;
  if (short.text.trim() !== withoutSpace(short.text)) seen.spliced += 1;
  const faults = [...faultsOfOurs(short.text), ...faultsOfOurs(long.text)];
  if (faults.length > 0) return faults.join('; ');
  // What is read beside the trail may stand in it already, or not yet.
  if (readsAudit && Object.keys((JSON.parse(short.text) as { data?: object | null }).data ?? {}).length > 1) return null;
  return differenceOf(saying(short), saying(long));
}

describe('a random operation is answered alike by text from the database and by graphql-js', () => {
  it.each(ROLES)(
    'for %s',
    async (role, login) => {
      const callable = rootFields.filter((field) => mayCall(role, 'Query', field));
      const own = SEED + (1 + ROLES.findIndex(([each]) => each === role)) * 100_000;
      const found: string[] = [];
      for (let n = 0; n < EACH && found.length < MOST_REPORTED; n += 1) {
        const shared = n < SHARED;
        const operation = randomOperation(schema, material, shared ? SEED + n : own + n, shared ? rootFields : callable);
        const purpose = n % 5 === 4 ? undefined : defaultPurpose(role);
        if ((await difference(login, operation, purpose)) === null) continue;
        const least = await shrunk(schema, operation, async (smaller) => (await difference(login, smaller, purpose)) !== null);
        found.push(
          `seed ${operation.seed}, ${purpose ?? 'no purpose'}:\n${least.document}\n${JSON.stringify(least.variables)}\n${await difference(login, least, purpose)}`,
        );
      }
      expect(found.join('\n\n')).toBe('');
    },
    EACH * 1_000,
  );

  it('and the short way was gone often enough to say so', () => {
    expect(seen.spliced).toBeGreaterThan(seen.operations / 10);
  });
});

describe('the comparison', () => {
  it('sees another order, another value, a key twice and another error', () => {
    const differ = (left: string, right: string) =>
      differenceOf(saying({ status: 200, text: left }), saying({ status: 200, text: right })) !== null;
    const one = '{"data":{"a" : 1, "b" : "x y"}}\n';
    expect(differ(one, '{"data":{"a":1,"b":"x y"}}')).toBe(false);
    expect(differ(one, '{"data":{"b":"x y","a":1}}')).toBe(true);
    expect(differ(one, '{"data":{"a":1,"b":"xy"}}')).toBe(true);
    expect(differ(one, '{"data":{"a":1,"a":1,"b":"x y"}}')).toBe(true);
    expect(differ(one, '{"data":{"a":1.0,"b":"x y"}}')).toBe(true);
    expect(differ(one, '{"errors":[{"message":"m","path":["a"]}],"data":{"a":1,"b":"x y"}}')).toBe(true);
    const refused = (code: string) => `{"errors":[{"message":"m","extensions":{"code":"${code}"}}],"data":null}`;
    expect(differ(refused('FORBIDDEN'), refused('NOT_FOUND'))).toBe(true);
  });
});
