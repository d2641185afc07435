import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { createStartedServer, type StartedServer } from '../support/startedServer';
import { KILLS, ROWS } from './settings';

const IMPORT = 'mutation ($input: ImportIntakeInput!) { importIntake(input: $input) { received imported rejected rows { line outcome } } }';
const IN_FLIGHT = 100;
const MOST_STOP_MS = 15_000;

let server: StartedServer;
beforeAll(async () => {
  server = await createStartedServer();
  await server.start();
}, 400_000);
afterAll(() => server.close(), 60_000);

const sample = parse(readFileSync(path.join(__dirname, '../fixtures/intake-600.csv')), {
  bom: true,
  columns: true,
  relax_column_count: true,
}) as Record<string, string>[];
const DAY_MS = 86_400_000;
const FIRST_BIRTH = Date.UTC(1955, 0, 1);
const BIRTH_DAYS = 45 * 365;
/** Births of 45 years: as many people born on one day as a register of that size has. */
const birthOf = (n: number) => new Date(FIRST_BIRTH + ((n * 7919) % BIRTH_DAYS) * DAY_MS).toISOString().slice(0, 10);
const sound = sample.filter((row) => /^[A-Z]+-\d+$/.test(row['source_id'] ?? '') && /^\d{4}-\d{2}-\d{2}T/.test(row['admitted_at'] ?? ''));

const NAMES = ['name_original', 'name_latin'] as const;
/** A given name of one and the chain of another: a register of many people, not of a few again and again. */
const childOf = (bearer: Readonly<Record<string, string>>, parent: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    NAMES.filter((name) => bearer[name] && parent[name]).map((name) => [
      name,
      [bearer[name]?.split(' ')[0], ...(parent[name]?.split(' ').slice(1) ?? [])].join(' '),
    ]),
  );

/** A list of its own, under source ids that no other list has. */
const listNumber = (list: number) =>
  stringify(
    Array.from({ length: ROWS }, (_, n) => {
      const round = Math.floor(n / sound.length);
      const [bearer = {}, parent = {}] = [sound[n % sound.length], sound[(n * 31 + list * 17 + round) % sound.length]];
      return { ...bearer, ...childOf(bearer, parent), birth: birthOf(n + list * 1009), source_id: `L${list}-${n}`, identifiers: '' };
    }),
    { header: true },
  );
const counted = async (text: string, values: unknown[] = []) =>
  Number((await server.database.query<{ count: string }>(text, values)).rows[0]?.count);
const personsOf = (list: number) => counted('select count(*) from person where source_id like $1', [`L${list}-%`]);
const registrations = () =>
  counted(`select count(*) from case_event where action = 'importIntake' and subject_id in (select id from person)`);
const persons = () => counted('select count(*) from person');

it(`killed ${KILLS} times at any point of an import of ${ROWS} rows, each list is there whole or not at all, and the same call again ends it`, async () => {
  const token = await server.token('registrar');
  const input = (list: number) => ({ input: { csv: listNumber(list), idempotencyKey: `list-${list}` } });
  const began = performance.now();
  const first = await server.ask(token, IMPORT, input(0));
  const takes = performance.now() - began;
  const { imported } = (first.body.data?.['importIntake'] as { readonly imported: number }) ?? { imported: 0 };
  expect(imported).toBeGreaterThan(ROWS * 0.8);
  const cutShort: number[] = [];
  let slowest = 0;
  for (let list = 1; list <= KILLS; list += 1) {
    const asked = server.ask(token, IMPORT, input(list)).then(
      () => 'answered',
      () => 'cut',
    );
    await setTimeout(list === 1 ? takes / 2 : Math.random() * takes * 1.1);
    await server.kill();
    if ((await asked) === 'cut') cutShort.push(list);
    // What the dead process had begun is taken back as soon as the database sees that nobody listens.
    slowest = Math.max(slowest, await server.start());
    expect([0, imported]).toContain(await personsOf(list));
    const again = await server.ask(token, IMPORT, input(list));
    expect({ errors: again.body.errors, faults: again.body.errors && server.faults() }).toEqual({});
    expect(again.body.data?.['importIntake']).toMatchObject({ received: ROWS, imported });
    expect(await personsOf(list)).toBe(imported);
  }
  expect(await persons()).toBe(await registrations());
  process.stdout.write(`${KILLS} kills, ${cutShort.length} in the import; ready again within ${Math.round(slowest)} ms\n`);
}, 86_400_000);

/** Sends it and lets go when the system has it: from then on it is on its way, whatever this process does. */
function sent(agent: Agent, token: string): Promise<{ readonly answer: Promise<number | undefined> }> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const asked = request(`${server.origin}/graphql`, { method: 'POST', agent, headers });
    const answer = new Promise<number | undefined>((answered, failed) => {
      asked.once('error', failed);
      asked.once('response', (response) =>
        response
          .resume()
          .once('end', () => answered(response.statusCode))
          .once('error', failed),
      );
    });
    asked.once('error', reject);
    asked.once('finish', () => resolve({ answer }));
    asked.end(JSON.stringify({ query: '{ detainees(first: 50) { totalCount nodes { id displayName } } }' }));
  });
}

it(`asked to end with ${IN_FLIGHT} requests on their way, it answers each of them and ends with 0`, async () => {
  const token = await server.token('legal-1');
  // Connections that are kept, as a portal's server has them.
  const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT });
  const asked = async () => (await Promise.all(Array.from({ length: IN_FLIGHT }, () => sent(agent, token)))).map(({ answer }) => answer);
  await Promise.all(await asked());
  const answers = Promise.all(await asked());
  const { code, ms } = await server.stop();
  expect(await answers).toEqual(Array.from({ length: IN_FLIGHT }, () => 200));
  expect(code).toBe(0);
  expect(ms).toBeLessThan(MOST_STOP_MS);
  agent.destroy();
}, 60_000);
