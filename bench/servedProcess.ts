import '../server/productionMode';
import { LOGINS } from './dayMix';
import { served } from './served';
import type { Said } from './servedApart';

const MB = 2 ** 20;

/** Tells whoever started it where it serves, and what it holds when asked. */
async function serve(servingUrl: string): Promise<void> {
  const api = await served(servingUrl);
  const say = (said: Said) => process.send?.(said);
  process.on('message', (asked) => {
    if (asked === 'close') void api.close().then(() => process.exit(0));
    else
      say({
        held: {
          rssMb: process.memoryUsage.rss() / MB,
          heapMb: process.memoryUsage().heapUsed / MB,
          handles: process.getActiveResourcesInfo().length,
        },
      });
  });
  process.on('disconnect', () => process.exit(1));
  const headers = Object.fromEntries(await Promise.all(LOGINS.map(async (login) => [login, await api.headersOf(login)] as const)));
  say({ url: api.url, headers });
}

void serve(process.argv[2] ?? '');
