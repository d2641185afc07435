import { Field, InputType, ObjectType } from 'type-graphql';
import { WebhookEndpoint } from './WebhookEndpoint';

@InputType({ description: 'An address that is told of events which the caller may see, from now on.' })
export class RegisterWebhookInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => String, {
    description: 'By https, at a host that the operator allows; without sign-in and fragment, at most 500 characters.',
  })
  url: string;

  @Field(() => [String], { nullable: true, description: 'Verbs that are told, at most 100; left out or empty: all that the caller sees.' })
  actions?: string[] | null;
}

@ObjectType({ description: 'The endpoint, and its secret.' })
export class RegisterWebhookPayload {
  @Field(() => WebhookEndpoint, { description: 'The endpoint.' })
  webhookEndpoint: WebhookEndpoint;

  @Field(() => String, {
    nullable: true,
    description: 'The secret that signs, shown here and never again; null where the same call was sent again.',
  })
  secret: string | null;
}
