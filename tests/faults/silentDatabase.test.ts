import { createServer, type Server } from 'node:net';
import { GraphQLError } from 'graphql';
import { Client, Pool } from 'pg';
import { errorFormatter } from '../../server/errors';

/** A network that takes every connection and says nothing, as behind a firewall or in front of a database that hangs. */
let silent: Server;
let url: string;

beforeAll(async () => {
  silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  if (typeof address !== 'object' || address === null) throw new Error('The port is not known.');
  url = `postgres://nobody:nothing@127.0.0.1:${address.port}/nowhere`;
});
afterAll(() => silent.close());

it('a database that takes connections and says nothing is told as away, never as a fault of the platform', async () => {
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: 100, max: 4 });
  const alone = () => new Client({ connectionString: url, connectionTimeoutMillis: 100 }).connect();
  const asked = [...Array.from({ length: 12 }, () => pool.query('select 1')), ...Array.from({ length: 12 }, alone)];
  const said = await Promise.all(asked.map((answer) => Promise.resolve(answer).then(() => 'ANSWERED', told)));
  expect(new Set(said)).toEqual(new Set(['SERVICE_UNAVAILABLE']));
});

it('a connection that the network cut is told as away, though graphql may take what the socket says for no error', () => {
  const cut = { errno: -104, code: 'ECONNRESET', syscall: 'read' };
  expect(
    told(new GraphQLError('Unexpected error value', { originalError: Object.assign(new Error('Unexpected'), { thrownValue: cut }) })),
  ).toBe('SERVICE_UNAVAILABLE');
});

it('whoever runs the platform finds in the log why the database was away, under the id of the request', () => {
  const logged: unknown[] = [];
  const format = errorFormatter(
    (...line) => logged.push(line),
    () => 'request-1',
  );
  format({ message: '' }, Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' }));
  // Two who want the same row are no failure of the database.
  format({ message: '' }, Object.assign(new Error('deadlock detected'), { code: '40P01' }));
  expect(logged).toEqual([['database', expect.objectContaining({ message: 'connect ECONNREFUSED 127.0.0.1:1' }), 'request-1']]);
});

const told = (error: unknown) =>
  errorFormatter(
    () => undefined,
    () => 'request',
  )({ message: '' }, error).extensions?.['code'];
