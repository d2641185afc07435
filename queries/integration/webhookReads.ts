import { type WebhookFacts, type WebhookStatus, webhookLifecycle } from '../../domain/integration/webhookLifecycle';
import { availableActions } from '../../domain/lifecycle/lifecycle';
import { column, computed, instant, type ListRead, lists, one, reads, sql } from '../plan/readMap';

const open = { level: 1 } as const;
const mine = (row: string) => `${row}.account_id = viewer_account()`;

/** To its owner; to administrators and auditors, who see where the platform calls out (row security), without the path of the address. */
export const webhookEndpointReads = reads({
  type: 'WebhookEndpoint',
  table: 'webhook_endpoint',
  person: null,
  fields: {
    id: column('id', open),
    host: column('host', open),
    url: sql((row) => `case when ${mine(row)} then ${row}.url end`, open),
    owner: one('Account', 'account_id', open),
    role: column('role', open),
    country: column('country', open),
    actions: column('actions', open),
    status: column('status', open),
    failures: column('failures', open),
    failingSince: instant('failing_since', open),
    nextAttemptAt: instant('next_attempt_at', open),
    previousSecretUntil: sql(
      (row) =>
        `case when ${row}.previous_until > app_now() then to_char(${row}.previous_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end`,
      open,
    ),
    endedAt: instant('ended_at', open),
    createdAt: instant('created_at', open),
    version: column('version', open),
    availableActions: computed<WebhookFacts & { readonly status: WebhookStatus }>(
      (row) => `select json_build_object('status', ${row}.status, 'accountId', ${row}.account_id, 'pausedBy', ${row}.paused_by)`,
      (facts, viewer, now) => availableActions(webhookLifecycle, facts.status, facts, viewer, now),
      open,
    ),
  },
});

/** A line of the ledger, as long as its owner sees the event (row security). */
export const webhookDeliveryReads = reads({
  type: 'WebhookDelivery',
  table: 'webhook_delivery',
  person: null,
  fields: {
    id: column('id', open),
    endpoint: one('WebhookEndpoint', 'endpoint_id', open),
    event: one('CaseEvent', 'event_id', open),
    eventId: column('event_id', open),
    status: column('status', open),
    attempts: column('attempts', open),
    lastAttemptAt: instant('last_attempt_at', open),
    lastOutcome: column('last_outcome', open),
    deliveredAt: instant('delivered_at', open),
    requeuedAt: instant('requeued_at', open),
  },
});

export const webhookEndpointList: ListRead = lists('webhookEndpoints', {
  map: () => webhookEndpointReads,
  filters: {
    status: { level: 1, forStates: true, sql: (row, bind, statuses) => `${row}.status = any(${bind(statuses)}::text[])` },
  },
  defaultOrder: [{ sql: (row) => `${row}.created_at`, direction: 'desc', type: 'timestamptz' }],
});

export const webhookDeliveryList: ListRead = lists('webhookDeliveries', {
  map: () => webhookDeliveryReads,
  filters: {
    endpoint: { level: 1, forStates: true, sql: (row, bind, id) => `${row}.endpoint_id::text = ${bind(id)}` },
    status: { level: 1, forStates: true, sql: (row, bind, statuses) => `${row}.status = any(${bind(statuses)}::text[])` },
  },
  defaultOrder: [{ sql: (row) => `${row}.recorded_at`, direction: 'desc', type: 'timestamptz' }],
});
