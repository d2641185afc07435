import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { DeliveryStatus, WebhookStatus } from '../../domain/integration/webhookLifecycle';
import { ForwardPageArgs } from '../reference/PageArgs';
import { WebhookDeliveryStatusEnum, WebhookStatusEnum } from './enumerations';

@InputType({ description: 'Narrows the endpoints; all given fields must hold.' })
export class WebhookEndpointFilter {
  @Field(() => [WebhookStatusEnum], { nullable: true, description: 'In one of these states.' })
  status?: WebhookStatus[] | null;
}

@ArgsType()
export class WebhookEndpointsArgs extends ForwardPageArgs {
  @Field(() => WebhookEndpointFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: WebhookEndpointFilter | null;
}

@InputType({ description: 'Narrows the ledger; all given fields must hold.' })
export class WebhookDeliveryFilter {
  @Field(() => ID, { nullable: true, description: 'Of this endpoint.' })
  endpoint?: string | null;

  @Field(() => [WebhookDeliveryStatusEnum], { nullable: true, description: 'In one of these states.' })
  status?: DeliveryStatus[] | null;
}

@ArgsType()
export class WebhookDeliveriesArgs extends ForwardPageArgs {
  @Field(() => WebhookDeliveryFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: WebhookDeliveryFilter | null;
}
