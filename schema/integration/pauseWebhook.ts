import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { WebhookEndpoint } from './WebhookEndpoint';

@InputType({ description: 'Nothing is sent to the endpoint until it is resumed.' })
export class PauseWebhookInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The endpoint.' })
  webhookId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'The endpoint as the caller sees it now.' })
export class PauseWebhookPayload {
  @Field(() => WebhookEndpoint, { description: 'The endpoint.' })
  webhookEndpoint: WebhookEndpoint;
}
