import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { DeliveryStatus } from '../../domain/integration/webhookLifecycle';
import type { CaseEvent } from '../audit/CaseEvent';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { WebhookDeliveryStatusEnum } from './enumerations';
import type { WebhookEndpoint } from './WebhookEndpoint';

@ObjectType({
  description:
    'A line of the ledger of an endpoint: one event, told once, whatever the number of attempts. For its owner, as long as the owner sees the event; kept for 30 days.',
})
export class WebhookDelivery {
  @Field(() => ID, { description: 'Id of the notification, the same at each attempt: whoever has had it has had it.' })
  id: string;

  @Field(() => typeNamed('WebhookEndpoint'), { description: 'Where it is sent.' })
  endpoint: WebhookEndpoint;

  @Field(() => typeNamed('CaseEvent'), { nullable: true, description: 'What happened.' })
  event: CaseEvent | null;

  @Field(() => ID, { description: 'Id of the event; `deskEvents(filter: {ids})` reads it.' })
  eventId: string;

  @Field(() => WebhookDeliveryStatusEnum, { description: 'Where it stands.' })
  status: DeliveryStatus;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When last, UTC; null before the first.' })
  lastAttemptAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How the last attempt ended: DELIVERED, HTTP_ and the status, REDIRECT (none is followed), TIMEOUT (ten seconds), UNREACHABLE, ADDRESS_REFUSED (the name leads inside), HOST_NOT_ALLOWED (the operator no longer allows it). Null before the first.',
  })
  lastOutcome: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken last, UTC; null before.' })
  deliveredAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was asked for once more, UTC; null when nobody did or it was delivered since.',
  })
  requeuedAt: Date | null;
}
