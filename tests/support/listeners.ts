import type { AddressInfo } from 'node:net';
import { type Client, createClient } from 'graphql-ws';
import pino from 'pino';
import WebSocket from 'ws';
import { openOutboxBus } from '../../integrations/events/outboxBus';
import { createApp } from '../../server/app';
import { openPlatform } from '../../server/platform';
import { createSchema } from '../../server/schema';
import { byLogin, type TestApi } from './testApi';

export interface Heard {
  readonly id: string;
  readonly action: string;
  readonly subjectId: string;
}

export interface Listeners {
  /** What an account hears from now on, in order; `ref`: of one case alone. */
  listen(login: string, ref?: string): Promise<Heard[]>;
  close(): Promise<void>;
}

/** A process of its own that serves subscriptions on the clock of the test. */
export async function openListeners({ app: _, ...given }: TestApi): Promise<Listeners> {
  const { rows } = await given.database.query<{ name: string }>('select current_database() as name');
  const served = new URL(String((given.commands.dataSource.options as { url?: string }).url));
  served.pathname = `/${rows[0]?.name}`;
  const platform = await openPlatform({ servingUrl: served.href, keys: given.commands.keys, now: given.now, poolSize: 3 });
  const bus = await openOutboxBus(served.href);
  const app = await createApp({
    platform,
    bus,
    schema: await createSchema(),
    authenticate: byLogin(platform),
    logger: pino({ level: 'error' }),
    ready: async () => null,
  });
  await app.listen({ port: 0, host: 'localhost' });
  const { port } = app.server.address() as AddressInfo;
  const clients: Client[] = [];
  return {
    listen: async (login, ref) => {
      const client = createClient({
        url: `ws://localhost:${port}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { authorization: `Test ${login}` },
        retryAttempts: 0,
        lazy: false,
        onNonLazyError: () => undefined,
      });
      clients.push(client);
      const heard: Heard[] = [];
      const opened = new Promise<void>((resolve) => client.on('connected', () => resolve()));
      const field = ref === undefined ? 'deskActivity' : `caseChanged(ref: "${ref}")`;
      client.subscribe<Record<string, Heard>>(
        { query: `subscription { ${field} { id action subjectId } }` },
        {
          next: ({ data }) => heard.push(...Object.values(data ?? {})),
          // Whose rights ended is closed; errors of the operation come as a list.
          error: (error) => {
            if (Array.isArray(error)) throw new Error(JSON.stringify(error));
          },
          complete: () => undefined,
        },
      );
      await opened;
      // A subscription has no answer that says it has begun.
      await new Promise((resolve) => setTimeout(resolve, 500));
      return heard;
    },
    close: async () => {
      for (const client of clients) await client.dispose();
      await app.close();
      await bus.close();
      await platform.close();
    },
  };
}

/** Waits, five seconds at most. */
export async function until(holds: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 100 && !holds(); attempt += 1) await new Promise((resolve) => setTimeout(resolve, 50));
}
