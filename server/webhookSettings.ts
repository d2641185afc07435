import { webhookSettings } from '../commands/integration/webhookRules';
import type { Config } from './config';
import type { Platform } from './platform';

/** What the operator allows stands where every process and every transaction reads it; the environment of the last start counts. */
export async function writeWebhookSettings({ dataSource }: Platform, { webhookHosts, webhookLoopback }: Config): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query('set local role repatria_system');
    await manager.query(
      `insert into setting (name, value) values ($1, $2), ($3, $4) on conflict (name) do update set value = excluded.value
       where setting.value is distinct from excluded.value`,
      [webhookSettings.hosts, webhookHosts.join(' '), webhookSettings.loopback, String(webhookLoopback)],
    );
  });
}
