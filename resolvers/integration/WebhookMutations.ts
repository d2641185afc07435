import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { registerWebhook } from '../../commands/integration/registerWebhook';
import {
  endWebhook,
  pauseWebhook,
  requeueWebhookDelivery,
  resumeWebhook,
  rotateWebhookSecret,
} from '../../commands/integration/webhookVerbs';
import {
  webhookDeliveryList,
  webhookDeliveryReads,
  webhookEndpointList,
  webhookEndpointReads,
} from '../../queries/integration/webhookReads';
import { EndWebhookInput, EndWebhookPayload } from '../../schema/integration/endWebhook';
import { PauseWebhookInput, PauseWebhookPayload } from '../../schema/integration/pauseWebhook';
import { RegisterWebhookInput, RegisterWebhookPayload } from '../../schema/integration/registerWebhook';
import { RequeueWebhookDeliveryInput, RequeueWebhookDeliveryPayload } from '../../schema/integration/requeueWebhookDelivery';
import { ResumeWebhookInput, ResumeWebhookPayload } from '../../schema/integration/resumeWebhook';
import { RotateWebhookSecretInput, RotateWebhookSecretPayload } from '../../schema/integration/rotateWebhookSecret';
import { WebhookDeliveriesArgs, WebhookEndpointsArgs } from '../../schema/integration/WebhookArgs';
import { WebhookDeliveryConnection } from '../../schema/integration/WebhookDeliveryConnection';
import { WebhookEndpointConnection } from '../../schema/integration/WebhookEndpointConnection';
import type { ApiContext } from '../context';

const endpoint = { webhookEndpoint: webhookEndpointReads };

/** Portals that cannot poll are told that something happened; what, they ask. */
@Resolver()
export class WebhookMutations {
  @Query(() => WebhookEndpointConnection, {
    description:
      'Endpoints, the latest first: the own ones for custodial case roles and liaison officers, all of them for administrators and auditors.',
  })
  webhookEndpoints(
    @Args(() => WebhookEndpointsArgs) _args: WebhookEndpointsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read({ kind: 'list', list: () => webhookEndpointList }, info);
  }

  @Query(() => WebhookDeliveryConnection, {
    description:
      'The ledger of the own endpoints, the latest event first, as far as the caller still sees the events. For custodial case roles and liaison officers.',
  })
  webhookDeliveries(
    @Args(() => WebhookDeliveriesArgs) _args: WebhookDeliveriesArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read({ kind: 'list', list: () => webhookDeliveryList }, info);
  }

  @Mutation(() => RegisterWebhookPayload, {
    description:
      'WH1. Custodial case roles and liaison officers have an address told of what they may see, from now on: the id of the event, its verb, its time, the reference of its subject and a cursor of `deskEvents`, signed; nothing else. Each event is read by the rights of the owner right before it is sent. At most five for an account. Wants a recent sign-in. Errors: BAD_USER_INPUT (input.url: INVALID_VALUE, HOST_NOT_ALLOWED), GUARD_FAILED (WH1), UNAUTHENTICATED.',
  })
  registerWebhook(
    @Arg('input', () => RegisterWebhookInput, { description: 'The address, and what it is told of.' }) input: RegisterWebhookInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(registerWebhook, input, endpoint, info);
  }

  @Mutation(() => PauseWebhookPayload, {
    description:
      'WH2. The owner or an administrator stops an endpoint; nothing is lost by it. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (WH-OWNER).',
  })
  pauseWebhook(
    @Arg('input', () => PauseWebhookInput, { description: 'Which one.' }) input: PauseWebhookInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(pauseWebhook, input, endpoint, info);
  }

  @Mutation(() => ResumeWebhookPayload, {
    description:
      'WH3. The side that stopped an endpoint lets it go on; the owner also after it was given up. What was missed comes first, in its order, by what the owner may see now. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (WH-OWNER).',
  })
  resumeWebhook(
    @Arg('input', () => ResumeWebhookInput, { description: 'Which one.' }) input: ResumeWebhookInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(resumeWebhook, input, endpoint, info);
  }

  @Mutation(() => EndWebhookPayload, {
    description:
      'WH6. The owner or an administrator ends an endpoint for good. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (WH-OWNER).',
  })
  endWebhook(
    @Arg('input', () => EndWebhookInput, { description: 'Which one.' }) input: EndWebhookInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(endWebhook, input, endpoint, info);
  }

  @Mutation(() => RotateWebhookSecretPayload, {
    description:
      'WH4. The owner has another secret sign from now on; both sign for 24 hours. Wants a recent sign-in. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (WH-OWNER), UNAUTHENTICATED.',
  })
  rotateWebhookSecret(
    @Arg('input', () => RotateWebhookSecretInput, { description: 'Which one.' }) input: RotateWebhookSecretInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(rotateWebhookSecret, input, endpoint, info);
  }

  @Mutation(() => RequeueWebhookDeliveryPayload, {
    description:
      'WH5. The owner has one notification sent once more, under the same id and before what waits, if its event may still be seen. Errors: NOT_FOUND, INVALID_TRANSITION.',
  })
  requeueWebhookDelivery(
    @Arg('input', () => RequeueWebhookDeliveryInput, { description: 'Which one.' }) input: RequeueWebhookDeliveryInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(requeueWebhookDelivery, input, { webhookDelivery: webhookDeliveryReads }, info);
  }
}
