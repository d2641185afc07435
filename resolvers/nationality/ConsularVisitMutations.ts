import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import {
  arrangeConsularVisit,
  declineConsularVisit,
  recordConsularVisit,
  requestConsularVisit,
} from '../../commands/nationality/consularVisits';
import { consularVisitReads } from '../../queries/nationality/consularVisitReads';
import { ArrangeConsularVisitInput, ArrangeConsularVisitPayload } from '../../schema/nationality/arrangeConsularVisit';
import { DeclineConsularVisitInput, DeclineConsularVisitPayload } from '../../schema/nationality/declineConsularVisit';
import { RecordConsularVisitInput, RecordConsularVisitPayload } from '../../schema/nationality/recordConsularVisit';
import { RequestConsularVisitInput, RequestConsularVisitPayload } from '../../schema/nationality/requestConsularVisit';
import type { ApiContext } from '../context';

const payload = { consularVisit: consularVisitReads };

/** Visits of consuls, where the person asked for them. */
@Resolver()
export class ConsularVisitMutations {
  @Mutation(() => RequestConsularVisitPayload, {
    description:
      'LIAISON_OFFICER asks to visit somebody whom its State sees; the answer does not tell what the person chose. Errors: NOT_FOUND, BAD_USER_INPUT.',
  })
  requestConsularVisit(
    @Arg('input', () => RequestConsularVisitInput, { description: 'The visit and what the verb needs.' }) input: RequestConsularVisitInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(requestConsularVisit, input, payload, info);
  }

  @Mutation(() => ArrangeConsularVisitPayload, {
    description:
      'LEGAL_OFFICER arranges a visit; only where the person asked for it and fears nothing from that State. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (I-13, I-14).',
  })
  arrangeConsularVisit(
    @Arg('input', () => ArrangeConsularVisitInput, { description: 'The visit and what the verb needs.' }) input: ArrangeConsularVisitInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(arrangeConsularVisit, input, payload, info);
  }

  @Mutation(() => DeclineConsularVisitPayload, {
    description:
      'LEGAL_OFFICER does not arrange a visit; the State does not learn why. Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION.',
  })
  declineConsularVisit(
    @Arg('input', () => DeclineConsularVisitInput, { description: 'The visit and what the verb needs.' }) input: DeclineConsularVisitInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(declineConsularVisit, input, payload, info);
  }

  @Mutation(() => RecordConsularVisitPayload, {
    description:
      'LEGAL_OFFICER or LIAISON_OFFICER of that State records that a visit was held. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  recordConsularVisit(
    @Arg('input', () => RecordConsularVisitInput, { description: 'The visit and what the verb needs.' }) input: RecordConsularVisitInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordConsularVisit, input, payload, info);
  }
}
