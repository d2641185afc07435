import type { GraphQLSchema } from 'graphql';
import { mayCall } from '../../domain/access/operations';
import { createSchema } from '../../server/schema';
import { startTestApi, type TestApi } from '../support/testApi';
import { collectCursors } from './cursors';
import { filled } from './fill';
import { type Material, materialOf } from './material';
import { populate } from './population';
import { Random } from './random';
import { SEED } from './settings';
import { planted, type Slice, sliceOf } from './slice';

/** Two States, each with cases of its own in words that no other answer may hold, and an officer of each. */
export interface World {
  readonly api: TestApi;
  readonly schema: GraphQLSchema;
  readonly material: Material;
  /** Queries that an officer of a State may ask. */
  readonly rootFields: readonly string[];
  readonly states: readonly [string, string];
  slice(state: string): Slice;
  other(state: string): string;
}

export const login = (state: string) => `liaison-${state.toLowerCase()}`;

export async function startWorld(): Promise<World> {
  const api = await startTestApi();
  const schema = await createSchema();
  const states = await pairOfStates(api);
  const rootFields = Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((field) => mayCall('LIAISON_OFFICER', 'Query', field));
  const { persons, shared } = await populate(api, states);
  api.setNow(new Date());
  // Once more, as some rows hang from others.
  for (const state of [...states, ...states]) {
    await filled(api, state, await sliceOf(api.database, state, persons[state] ?? []), shared);
  }
  const material = await materialOf(api.database);
  await collectCursors(api, schema, material);
  const slices = new Map<string, Slice>();
  for (const state of states) slices.set(state, await planted(api, await sliceOf(api.database, state, persons[state] ?? [])));
  const slice = (state: string) => {
    const found = slices.get(state);
    if (!found) throw new Error(`${state} has no slice.`);
    return found;
  };
  return { api, schema, material, rootFields, states, slice, other: (state) => (state === states[0] ? states[1] : states[0]) };
}

/** Any two States to which people and data may go without more ado, so that their cases come far; others with another seed. */
async function pairOfStates({ database }: TestApi): Promise<readonly [string, string]> {
  const { rows } = await database.query<{ code: string }>(
    `select c.code from origin_country c join account a on a.login = 'liaison-' || lower(c.code)
     where c.data_transfer_basis in ('ADEQUACY', 'INSTRUMENT', 'ASSESSED') and c.death_penalty_policy = 'ABOLISHED' order by c.code`,
  );
  const [one = 'FRA', other = 'DEU'] = new Random(SEED).shuffled(rows.map(({ code }) => code));
  return [one, other];
}
