import { createHmac } from 'node:crypto';
import { deliverWebhooks } from '../../commands/integration/deliverWebhooks';
import type { SendWebhook, WebhookAnswer, WebhookRequest } from '../../integrations/webhooks/sendWebhook';
import { commandDeps, openPlatform, type Platform } from '../../server/platform';
import { reportRunner } from '../../server/reportRunner';
import { createSchema } from '../../server/schema';
import { eventsSettled } from './eventsSettled';
import type { TestApi } from './testApi';

/** What an endpoint was told, as it read it. */
export interface Told {
  readonly notification: string;
  readonly event: { readonly id: string; readonly kind: string; readonly recordedAt: string };
  readonly subject: { readonly ref: string } | null;
  readonly cursor: string;
}

/** The other side: it keeps what comes, and answers as it is told to. */
export interface Portal {
  readonly requests: WebhookRequest[];
  readonly told: () => Told[];
  answer: WebhookAnswer | ((request: WebhookRequest) => Promise<WebhookAnswer>);
  readonly send: SendWebhook;
}

export function openPortal(): Portal {
  const portal: Portal = {
    requests: [],
    told: () => portal.requests.map(({ body }) => JSON.parse(body) as Told),
    answer: { status: 204 },
    send: async (request) => {
      portal.requests.push(request);
      return typeof portal.answer === 'function' ? portal.answer(request) : portal.answer;
    },
  };
  return portal;
}

/** A process of its own that tells endpoints. */
export async function openTeller({ app: _, ...given }: TestApi): Promise<{ tell(send: SendWebhook): Promise<number>; platform: Platform }> {
  const { rows } = await given.database.query<{ name: string }>('select current_database() as name');
  const served = new URL(String((given.commands.dataSource.options as { url?: string }).url));
  served.pathname = `/${rows[0]?.name}`;
  const platform = await openPlatform({ servingUrl: served.href, keys: given.commands.keys, now: given.now, poolSize: 3 });
  const ask = reportRunner(platform, await createSchema());
  const tell = async (send: SendWebhook) => {
    await eventsSettled(given);
    return deliverWebhooks(commandDeps(platform), ask, send);
  };
  return { platform, tell };
}

/** As a portal checks it: the documented recipe, written out again. */
export function isSigned({ headers, body }: WebhookRequest, secret: string): boolean {
  const [time, ...signatures] = (headers['repatria-signature'] ?? '').split(',');
  const seconds = time?.replace('t=', '') ?? '';
  return signatures.includes(`v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`);
}
