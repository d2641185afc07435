import type { DeliveryStatus, WebhookStatus } from '../../domain/integration/webhookLifecycle';
import { enumeration } from '../enumeration';

export const WebhookStatusEnum = enumeration<WebhookStatus>('WebhookStatus', 'Where an endpoint stands.', {
  ACTIVE: 'It is told of events as they are committed.',
  PAUSED: 'Nothing is sent; what happens meanwhile comes when it is resumed.',
  GIVEN_UP: 'It failed for three days; nothing is sent until it is resumed.',
  ENDED: 'For good. Final.',
});

export const WebhookDeliveryStatusEnum = enumeration<DeliveryStatus>('WebhookDeliveryStatus', 'Where a notification stands.', {
  PENDING: 'It is tried again, or was asked for once more.',
  DELIVERED: 'The other side answered with a status of 200 to 299.',
  GIVEN_UP: 'It was tried for three days; it goes first when the endpoint is resumed.',
});
