import type { DataSource } from 'typeorm';
import { type WebhookStatus, webhookStatuses } from '../../domain/integration/webhookLifecycle';

/** What an endpoint that is still somebody's may be. */
export type StandingStatus = Exclude<WebhookStatus, 'ENDED'>;
const standing = webhookStatuses.filter((status): status is StandingStatus => status !== 'ENDED');

/** How many endpoints stand in each status, none included; ended ones are nobody's to look after. For the figures of the process alone. */
export async function webhookFigures(
  dataSource: DataSource,
): Promise<readonly { readonly status: StandingStatus; readonly count: number }[]> {
  return dataSource.transaction(async (manager) => {
    await manager.query('set local role repatria_system');
    return manager.query(
      `select s.status, count(e.id)::int as count from unnest($1::text[]) as s(status)
       left join webhook_endpoint e on e.status = s.status group by s.status`,
      [standing],
    );
  });
}
