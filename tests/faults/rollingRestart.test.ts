import { setTimeout } from 'node:timers/promises';
import { createStartedServer, type StartedServer } from '../support/startedServer';
import { RESTARTS } from './settings';

let server: StartedServer;
beforeAll(async () => {
  server = await createStartedServer();
}, 120_000);
afterAll(() => server.close(), 60_000);

/** `npm run faults` rolls as often as it crashes the database. */
const ROLLS = RESTARTS;
const LOOK_EVERY_MS = 100;
const ASK_EVERY_MS = 20;

it('two processes that are restarted one after the other fail no request of a balancer that asks which of them is ready', async () => {
  const other = await server.beside();
  const backends = [server, other].map((of) => ({ of, ready: false }));
  try {
    await server.start();
    await other.start();
    const token = await server.token('registrar');
    // Its keys come from the first, which is about to go.
    await other.ask(token, '{ viewer { role } }');
    let rolling = true;
    const look = async (backend: (typeof backends)[number]) => {
      while (rolling) {
        backend.ready = await fetch(`${backend.of.origin}/readyz`).then(
          ({ status }) => status === 200,
          () => false,
        );
        await setTimeout(LOOK_EVERY_MS);
      }
    };
    const looking = backends.map(look);
    const allSeenReady = async () => {
      while (!backends.every(({ ready }) => ready)) await setTimeout(LOOK_EVERY_MS);
    };
    await allSeenReady();
    const failed: string[] = [];
    let turn = 0;
    const asked: Promise<void>[] = [];
    const clients = (async () => {
      while (rolling) {
        const ready = backends.filter((backend) => backend.ready);
        const backend = ready[turn++ % ready.length];
        // A balancer holds a request back for as long as it knows of nobody to give it to.
        if (backend !== undefined)
          asked.push(
            backend.of.ask(token, '{ detainees(first: 5) { nodes { ref } } }').then(
              ({ status, body }) =>
                void (status === 200 && !body.errors ? undefined : failed.push(`${status} ${JSON.stringify(body.errors)}`)),
              (error: Error) => void failed.push(error.message),
            ),
          );
        await setTimeout(ASK_EVERY_MS);
      }
    })();
    for (let roll = 0; roll < ROLLS; roll += 1)
      for (const { of } of backends) {
        expect((await of.stop()).code).toBe(0);
        await of.start();
        // The next goes only when the balancer has seen this one come back, as a rollout does.
        await allSeenReady();
      }
    rolling = false;
    await Promise.all([clients, ...looking]);
    await Promise.all(asked);
    expect(asked).not.toHaveLength(0);
    expect(failed).toEqual([]);
    process.stdout.write(`${asked.length} requests over ${2 * ROLLS} restarts, none failed\n`);
  } finally {
    await other.close();
  }
}, 86_400_000);
