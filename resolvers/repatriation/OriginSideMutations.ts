import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { acceptInPrinciple } from '../../commands/repatriation/acceptInPrinciple';
import { acknowledgeInvitation } from '../../commands/repatriation/acknowledgeInvitation';
import { declineByOrigin } from '../../commands/repatriation/declineByOrigin';
import { repatriationRequestReads } from '../../queries/repatriation/repatriationRequestReads';
import { AcceptInPrincipleInput, AcceptInPrinciplePayload } from '../../schema/repatriation/acceptInPrinciple';
import { AcknowledgeInvitationInput, AcknowledgeInvitationPayload } from '../../schema/repatriation/acknowledgeInvitation';
import { DeclineByOriginInput, DeclineByOriginPayload } from '../../schema/repatriation/declineByOrigin';
import type { ApiContext } from '../context';

const payload = { repatriationRequest: repatriationRequestReads };

/** What the State of origin does beside its requests. */
@Resolver()
export class OriginSideMutations {
  @Mutation(() => AcknowledgeInvitationPayload, {
    description:
      'LIAISON_OFFICER of the invited State acknowledges the invitation: its side is ACKNOWLEDGED (rulings 17). Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  acknowledgeInvitation(
    @Arg('input', () => AcknowledgeInvitationInput, { description: 'The request and what the verb needs.' })
    input: AcknowledgeInvitationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(acknowledgeInvitation, input, payload, info);
  }

  @Mutation(() => AcceptInPrinciplePayload, {
    description:
      'LIAISON_OFFICER of the destination accepts in principle, from ASSESSING, DECLINED or NO_RESPONSE; with TRAVEL_DOCUMENT and RECEPTION_PLAN cleared its side is READY_TO_RECEIVE. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  acceptInPrinciple(
    @Arg('input', () => AcceptInPrincipleInput, { description: 'The request and what the verb needs.' }) input: AcceptInPrincipleInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(acceptInPrinciple, input, payload, info);
  }

  @Mutation(() => DeclineByOriginPayload, {
    description:
      'LIAISON_OFFICER of the destination declines, naming the review body; an approval returns to review (RQ22), before a decision a task is opened, a draft stays. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  declineByOrigin(
    @Arg('input', () => DeclineByOriginInput, { description: 'The request and what the verb needs.' }) input: DeclineByOriginInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(declineByOrigin, input, payload, info);
  }
}
