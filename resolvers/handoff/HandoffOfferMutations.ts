import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { acceptHandoffOffer, declineHandoffOffer, offerHandoff, withdrawHandoffOffer } from '../../commands/handoff/offers';
import { handoffOfferList, handoffOfferReads } from '../../queries/handoff/handoffOfferReads';
import { prosecutionHandoffReads } from '../../queries/handoff/prosecutionHandoffReads';
import { AcceptHandoffOfferInput, AcceptHandoffOfferPayload } from '../../schema/handoff/acceptHandoffOffer';
import { DeclineHandoffOfferInput, DeclineHandoffOfferPayload } from '../../schema/handoff/declineHandoffOffer';
import { HandoffOfferConnection } from '../../schema/handoff/HandoffOfferConnection';
import { HandoffOffersArgs } from '../../schema/handoff/HandoffOffersArgs';
import { OfferHandoffInput, OfferHandoffPayload } from '../../schema/handoff/offerHandoff';
import { WithdrawHandoffOfferInput, WithdrawHandoffOfferPayload } from '../../schema/handoff/withdrawHandoffOffer';
import type { ApiContext } from '../context';

const offer = { handoffOffer: handoffOfferReads };

/** A package is offered before it goes. */
@Resolver()
export class HandoffOfferMutations {
  @Query(() => HandoffOfferConnection, {
    description:
      'Offers of packages that the viewer sees, the latest first; a State those to itself. For custodial case roles and liaison officers.',
  })
  handoffOffers(@Args(() => HandoffOffersArgs) _args: HandoffOffersArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => handoffOfferList }, info);
  }

  @Mutation(() => OfferHandoffPayload, {
    description:
      'HF1. PROSECUTOR or LEGAL_OFFICER offers a sealed package to the receiving State, which sees the person already: it gets a preview of kinds and numbers, and may answer until a day that is named. Nobody has to; where it was done, the dispatch waits for the answer. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (HF1, I-14, I-33).',
  })
  offerHandoff(
    @Arg('input', () => OfferHandoffInput, { description: 'The handoff and the time to answer.' }) input: OfferHandoffInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(offerHandoff, input, { prosecutionHandoff: prosecutionHandoffReads }, info);
  }

  @Mutation(() => AcceptHandoffOfferPayload, {
    description:
      'HF2. LIAISON_OFFICER of the receiving State takes the package, in time. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (HF: the time is over).',
  })
  acceptHandoffOffer(
    @Arg('input', () => AcceptHandoffOfferInput, { description: 'The offer.' }) input: AcceptHandoffOfferInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(acceptHandoffOffer, input, offer, info);
  }

  @Mutation(() => DeclineHandoffOfferPayload, {
    description:
      'HF3. LIAISON_OFFICER of the receiving State does not take the package, in time and with reasons; the prosecutor is told, and it does not go. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (HF: the time is over).',
  })
  declineHandoffOffer(
    @Arg('input', () => DeclineHandoffOfferInput, { description: 'The offer and the reasons.' }) input: DeclineHandoffOfferInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(declineHandoffOffer, input, offer, info);
  }

  @Mutation(() => WithdrawHandoffOfferPayload, {
    description:
      'HF4. PROSECUTOR or LEGAL_OFFICER takes an offer back. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION.',
  })
  withdrawHandoffOffer(
    @Arg('input', () => WithdrawHandoffOfferInput, { description: 'The offer and the reasons.' }) input: WithdrawHandoffOfferInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(withdrawHandoffOffer, input, offer, info);
  }
}
