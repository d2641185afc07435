import { rolesOf } from '../access/roles';
import { type Guard, lifecycle } from '../lifecycle/lifecycle';

export const webhookStatuses = ['ACTIVE', 'PAUSED', 'GIVEN_UP', 'ENDED'] as const;
export type WebhookStatus = (typeof webhookStatuses)[number];

export const deliveryStatuses = ['PENDING', 'DELIVERED', 'GIVEN_UP'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** How an attempt ended; HTTP_xxx where the other side answered with that status. */
export const attemptOutcomes = [
  'DELIVERED',
  'REFUSED_BY_HOST',
  'REDIRECT',
  'TIMEOUT',
  'UNREACHABLE',
  'ADDRESS_REFUSED',
  'HOST_NOT_ALLOWED',
] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

export interface WebhookFacts {
  readonly accountId: string;
  /** Who paused it; null where nobody did. */
  readonly pausedBy: string | null;
}

const SOURCE = 'Platform rule: an endpoint learns what its owner may see';
/** Whoever sees cases; what they may not see their endpoints do not learn. */
const owners = rolesOf('staff', 'liaison');

const owner: Guard<WebhookFacts> = {
  rule: 'WH-OWNER',
  source: SOURCE,
  refusal: 'Only the owner of the endpoint may do this.',
  holds: ({ accountId }, viewer) => accountId === viewer.accountId,
};
const ownerOrAdministrator: Guard<WebhookFacts> = {
  ...owner,
  refusal: 'Only the owner of the endpoint or an administrator may do this.',
  holds: ({ accountId }, viewer) => accountId === viewer.accountId || viewer.role === 'ADMINISTRATOR',
};
const sideThatPaused: Guard<WebhookFacts> = {
  ...owner,
  refusal: 'An endpoint goes on by the side that stopped it: its owner, or an administrator.',
  holds: ({ accountId, pausedBy }, viewer) =>
    pausedBy === null || pausedBy === accountId ? accountId === viewer.accountId : viewer.role === 'ADMINISTRATOR',
};

/** An address outside that is told that something happened, never what. */
export const webhookLifecycle = lifecycle<WebhookStatus, WebhookFacts>()({
  name: 'Webhook endpoint',
  states: webhookStatuses,
  final: ['ENDED'],
  verbs: {
    pauseWebhook: {
      row: 'WH2',
      from: ['ACTIVE', 'GIVEN_UP'],
      to: 'PAUSED',
      by: [...owners, 'ADMINISTRATOR'],
      guards: [ownerOrAdministrator],
      audience: 'CUSTODIAL',
      event: 'An endpoint was paused.',
    },
    resumeWebhook: {
      row: 'WH3',
      from: ['PAUSED', 'GIVEN_UP'],
      to: 'ACTIVE',
      by: [...owners, 'ADMINISTRATOR'],
      guards: [sideThatPaused],
      audience: 'CUSTODIAL',
      event: 'An endpoint goes on, with what was missed, in its order.',
    },
    rotateWebhookSecret: {
      row: 'WH4',
      from: ['ACTIVE', 'PAUSED', 'GIVEN_UP'],
      to: 'UNCHANGED',
      by: owners,
      guards: [owner],
      audience: 'CUSTODIAL',
      event: 'The secret of an endpoint was changed.',
    },
    requeueWebhookDelivery: {
      row: 'WH5',
      from: ['ACTIVE', 'PAUSED', 'GIVEN_UP'],
      to: 'UNCHANGED',
      by: owners,
      guards: [owner],
      audience: 'CUSTODIAL',
      event: 'A notification is sent again.',
    },
    endWebhook: {
      row: 'WH6',
      from: ['ACTIVE', 'PAUSED', 'GIVEN_UP'],
      to: 'ENDED',
      by: [...owners, 'ADMINISTRATOR'],
      guards: [ownerOrAdministrator],
      audience: 'CUSTODIAL',
      event: 'An endpoint was ended.',
    },
    giveUpWebhook: {
      row: 'WH7',
      from: ['ACTIVE'],
      to: 'GIVEN_UP',
      by: ['SYSTEM'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'An endpoint did not take its notifications for three days: nothing is sent until it is resumed.',
    },
    endWebhookWithoutOwner: {
      row: 'WH8',
      from: ['ACTIVE'],
      to: 'ENDED',
      by: ['SYSTEM'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'An endpoint ended with the rights of its owner.',
    },
  },
});
export type WebhookVerb = keyof (typeof webhookLifecycle)['verbs'];
