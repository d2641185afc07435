import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { WebhookDelivery } from './WebhookDelivery';

@InputType({ description: 'One notification once more, under the same id.' })
export class RequeueWebhookDeliveryInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The notification.' })
  deliveryId: string;
}

@ObjectType({ description: 'The line of the ledger as the caller sees it now.' })
export class RequeueWebhookDeliveryPayload {
  @Field(() => WebhookDelivery, { description: 'The notification.' })
  webhookDelivery: WebhookDelivery;
}
