import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { WebhookEndpoint } from './WebhookEndpoint';

@InputType({ description: 'Another secret signs from now on; the one of before for 24 hours as well.' })
export class RotateWebhookSecretInput {
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
export class RotateWebhookSecretPayload {
  @Field(() => WebhookEndpoint, { description: 'The endpoint.' })
  webhookEndpoint: WebhookEndpoint;

  @Field(() => String, {
    nullable: true,
    description: 'The secret that signs, shown here and never again; null where the same call was sent again.',
  })
  secret: string | null;
}
