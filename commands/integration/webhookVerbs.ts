import { NotFound } from '../../domain/errors';
import { type WebhookVerb, webhookLifecycle } from '../../domain/integration/webhookLifecycle';
import { BOTH_SECRETS_MS } from '../../domain/integration/webhookSending';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { isId } from '../../domain/reference/nodeId';
import { WebhookDelivery } from '../../entities/integration/WebhookDelivery';
import { WebhookEndpoint } from '../../entities/integration/WebhookEndpoint';
import { type Changed, type CommandInput, command } from '../command';
import type { Tx } from '../Tx';
import { newWebhookSecret } from './registerWebhook';

export interface WebhookInput extends CommandInput {
  readonly webhookId: string;
  readonly expectedVersion?: number | null;
}

type Changes = Partial<Omit<WebhookEndpoint, 'id' | 'version' | 'accountId' | 'role' | 'country' | 'url' | 'host'>>;
interface Step {
  readonly changes: Changes;
  /** Shown to the caller, and kept nowhere. */
  readonly once?: object;
}

const webhookCommand = (
  verb: Exclude<WebhookVerb, 'giveUpWebhook' | 'endWebhookWithoutOwner' | 'requeueWebhookDelivery'>,
  stepOf: (tx: Tx, endpoint: WebhookEndpoint) => Step | Promise<Step>,
) =>
  command<WebhookInput>(verb, {}, async (tx, viewer, input): Promise<Changed> => {
    const endpoint = await tx.lockRow<WebhookEndpoint>('webhook_endpoint', input.webhookId, input.expectedVersion);
    assertStep(webhookLifecycle, verb, endpoint.status, endpoint, viewer, tx.now);
    const { changes, once } = await stepOf(tx, endpoint);
    const version = await tx.update(WebhookEndpoint, endpoint, changes);
    return { kind: 'Part', id: endpoint.id, version, ...(once ? { once } : {}) };
  });

/** Tried anew from the beginning: at once, and for three days. */
const fresh: Changes = { failures: 0, failingSince: null, nextAttemptAt: null };

/** WH2. Nothing is sent; what happens meanwhile is not lost. */
export const pauseWebhook = webhookCommand('pauseWebhook', (tx) => ({
  changes: { status: 'PAUSED', pausedBy: tx.viewer.accountId, ...fresh },
}));

/** WH3. What was missed comes first, in its order, by what the owner may see now. */
export const resumeWebhook = webhookCommand('resumeWebhook', () => ({
  changes: { status: 'ACTIVE', pausedBy: null, seenTx: '0', ...fresh },
}));

/** WH4. The secret of before signs beside the new one for a day. */
export const rotateWebhookSecret = webhookCommand('rotateWebhookSecret', async (tx, endpoint) => {
  const { secret: previousSecret } = await tx.opened('webhook_endpoint', endpoint);
  const secret = newWebhookSecret();
  return { changes: { secret, previousSecret, previousUntil: new Date(tx.now.getTime() + BOTH_SECRETS_MS) }, once: { secret } };
});

/** WH6. For good; the ledger stays as long as it is kept. */
export const endWebhook = webhookCommand('endWebhook', (tx) => ({ changes: { status: 'ENDED', pausedBy: null, endedAt: tx.now } }));

export interface RequeueWebhookDeliveryInput extends CommandInput {
  readonly deliveryId: string;
}

/** WH5. One notification once more, under the same id and before what waits, if its event is still the owner's to see. */
export const requeueWebhookDelivery = command<RequeueWebhookDeliveryInput>(
  'requeueWebhookDelivery',
  {},
  async (tx, viewer, { deliveryId }) => {
    const seen = isId(deliveryId)
      ? await tx.one<{ endpointId: string }>('select endpoint_id from webhook_delivery where id = $1', [deliveryId])
      : undefined;
    if (!seen) throw new NotFound();
    const endpoint = await tx.lockRow<WebhookEndpoint>('webhook_endpoint', seen.endpointId);
    assertStep(webhookLifecycle, 'requeueWebhookDelivery', endpoint.status, endpoint, viewer, tx.now);
    const delivery = await tx.one<WebhookDelivery>('select * from webhook_delivery where id = $1', [deliveryId]);
    if (!delivery) throw new NotFound();
    const version = await tx.update(WebhookDelivery, delivery, { status: 'PENDING', requeuedAt: tx.now });
    if (endpoint.status === 'ACTIVE') await tx.update(WebhookEndpoint, endpoint, { nextAttemptAt: null });
    return { kind: 'Part', id: delivery.id, version };
  },
);
