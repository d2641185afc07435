import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { WebhookDelivery } from './WebhookDelivery';

@ObjectType({ description: 'A page of the ledger, as far as the viewer may see it.' })
export class WebhookDeliveryConnection extends connectionOf<WebhookDelivery>('WebhookDelivery', 'the notifications') {}
