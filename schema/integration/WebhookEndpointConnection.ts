import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { WebhookEndpoint } from './WebhookEndpoint';

@ObjectType({ description: 'A page of the endpoints, as far as the viewer may see them.' })
export class WebhookEndpointConnection extends connectionOf<WebhookEndpoint>('WebhookEndpoint', 'the endpoints') {}
