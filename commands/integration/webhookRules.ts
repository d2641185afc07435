import type { WebhookRules } from '../../domain/integration/webhookAddress';
import type { Tx } from '../Tx';

/** Names of the operator's settings, written at each start (server/webhookSettings.ts). */
export const webhookSettings = { hosts: 'webhook_hosts', loopback: 'webhook_loopback' } as const;

/** What the operator allows now. Without the settings nothing is allowed. */
export async function webhookRules(tx: Tx): Promise<WebhookRules> {
  await tx.enterSystemScope();
  const rows = await tx.query<{ name: string; value: string }>('select name, value from setting where name = any($1::text[])', [
    Object.values(webhookSettings),
  ]);
  const of = (name: string) => rows.find((row) => row.name === name)?.value ?? '';
  return { hosts: of(webhookSettings.hosts).split(' ').filter(Boolean), loopback: of(webhookSettings.loopback) === 'true' };
}
