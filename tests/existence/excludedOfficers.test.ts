import { mayCall } from '../../domain/access/operations';
import { defaultPurpose } from '../../domain/access/purposes';
import type { Role } from '../../domain/access/vocabulary';
import { kindOf } from '../../domain/reference/nodeId';
import { createSchema } from '../../server/schema';
import { populate } from '../fuzz/population';
import { Random } from '../fuzz/random';
import { sliceOf } from '../fuzz/slice';
import { logins } from '../support/logins';
import { startTestApi, type TestApi } from '../support/testApi';
import { absent, answerTo, differencesOf, type ProbedField, probesOf } from './probes';

const STATES = ['FRA', 'DEU'] as const;
/** Those who write most. Of their places as many as a suite has time for, others with each seed; all with `EXISTENCE=all`. */
const ROLES: readonly Role[] = [
  'REGISTRAR',
  'LEGAL_OFFICER',
  'PROSECUTOR',
  'TRANSFER_COORDINATOR',
  'CHILD_PROTECTION_OFFICER',
  'DATA_PROTECTION_OFFICER',
];
const SAMPLE = process.env['EXISTENCE'] === 'all' ? Number.POSITIVE_INFINITY : 20;
const random = new Random(Number(process.env['EXISTENCE_SEED'] ?? 1));

let api: TestApi;
const hidden = new Map<string, string[]>();
let fields: readonly ProbedField[];

beforeAll(async () => {
  api = await startTestApi();
  const { persons } = await populate(api, STATES);
  const people = persons['DEU'] ?? [];
  // Of no State: what hangs from these persons alone.
  const { ids } = await sliceOf(api.database, 'ZZZ', people);
  for (const id of ids) hidden.set(kindOf(id) ?? 'Part', [...(hidden.get(kindOf(id) ?? 'Part') ?? []), id]);
  // Kin of theirs, for every officer who will ask.
  for (const role of ROLES)
    await api.database.query(
      `insert into case_exclusion (person_id, account_id, reason, since) select unnest($2::uuid[]), $1, 'Kin of an officer', now() on conflict do nothing`,
      [api.accountId(logins[role]), people],
    );
  const schema = await createSchema();
  fields = (['Query', 'Mutation'] as const).flatMap((root) =>
    Object.values((root === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {}).map((field) => ({
      root,
      field,
    })),
  );
}, 400_000);
afterAll(() => api.close());

it.each(ROLES)(
  'a %s who is kept out of a case is answered as if it were not there, wherever an id may stand',
  async (role) => {
    const asker = { login: logins[role], purpose: defaultPurpose(role) };
    const probes = fields.filter(({ root, field }) => mayCall(role, root, field.name)).flatMap(probesOf);
    const told: string[] = [];
    for (const probe of random.shuffled(probes).slice(0, SAMPLE)) {
      for (const [kind, ids] of hidden) {
        const isFor = probe.name.toLowerCase().includes(kind.toLowerCase().replace('repatriation', '').replace('nationality', ''));
        if (!isFor && !['Person', 'Part'].includes(kind)) continue;
        const id = random.pick(ids);
        await answerTo(api, asker, probe, absent(id));
        const [there, nowhere] = [await answerTo(api, asker, probe, id), await answerTo(api, asker, probe, absent(id))];
        told.push(...differencesOf(there, nowhere).map((difference) => `${probe.name} of a ${kind}: ${difference}`));
      }
    }
    expect(told).toEqual([]);
  },
  400_000,
);
