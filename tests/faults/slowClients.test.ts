import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { type SignedInServer, startSignedInServer } from '../support/signedInServer';
import './settings';

const SLOW = 200;
/** Ten seconds for headers, looked at every five. */
const MOST_MS = 17_000;

let server: SignedInServer;
beforeAll(async () => {
  server = await startSignedInServer();
});
afterAll(() => server.close());

/** Sends a byte each second, and never comes to its end. */
function slow(port: number, text: string): { readonly socket: Socket; readonly cut: Promise<number> } {
  const began = performance.now();
  const socket = connect(port, 'localhost');
  let sent = 0;
  const drop = setInterval(() => socket.write(text[sent++ % text.length] ?? 'x'), 1_000);
  const cut = new Promise<number>((resolve) => socket.once('close', () => resolve(performance.now() - began)));
  socket.on('error', () => undefined);
  socket.on('close', () => clearInterval(drop));
  socket.resume();
  return { socket, cut };
}

test(`${SLOW} clients that send their headers drop by drop are cut off, and officers are served meanwhile as before`, async () => {
  const token = await server.token('legal-1');
  const asked = async () => {
    const began = performance.now();
    const response = await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ detainees(first: 5) { totalCount } }' }),
    });
    expect(response.status).toBe(200);
    await response.text();
    return performance.now() - began;
  };
  const worst = async (times: number) => {
    let most = 0;
    for (let n = 0; n < times; n += 1) {
      most = Math.max(most, await asked());
      await setTimeout(20);
    }
    return most;
  };
  await worst(5);
  const before = await worst(30);
  const port = Number(new URL(server.origin).port);
  const clients = Array.from({ length: SLOW }, () => slow(port, 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Padding: '));
  const during = await worst(30);
  const cut = await Promise.all(clients.map((client) => client.cut));
  expect(Math.max(...cut)).toBeLessThan(MOST_MS);
  // Of a machine that does other work beside it.
  expect(during).toBeLessThan(2 * before + 500);
  process.stdout.write(
    `cut off within ${Math.round(Math.max(...cut))} ms; slowest answer ${Math.round(before)} ms before, ${Math.round(during)} ms meanwhile\n`,
  );
}, 60_000);
