import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import {
  confirmLegalHold,
  declineLegalHold,
  keepLegalHold,
  releaseLegalHold,
  requestLegalHold,
  requestLegalHoldRelease,
} from '../../commands/privacy/legalHoldVerbs';
import { legalHoldList, legalHoldReads } from '../../queries/privacy/legalHoldReads';
import { ConfirmLegalHoldInput, ConfirmLegalHoldPayload } from '../../schema/privacy/confirmLegalHold';
import { DeclineLegalHoldInput, DeclineLegalHoldPayload } from '../../schema/privacy/declineLegalHold';
import { KeepLegalHoldInput, KeepLegalHoldPayload } from '../../schema/privacy/keepLegalHold';
import { LegalHoldConnection } from '../../schema/privacy/LegalHoldConnection';
import { LegalHoldsArgs } from '../../schema/privacy/LegalHoldsArgs';
import { ReleaseLegalHoldInput, ReleaseLegalHoldPayload } from '../../schema/privacy/releaseLegalHold';
import { RequestLegalHoldInput, RequestLegalHoldPayload } from '../../schema/privacy/requestLegalHold';
import { RequestLegalHoldReleaseInput, RequestLegalHoldReleasePayload } from '../../schema/privacy/requestLegalHoldRelease';
import type { ApiContext } from '../context';

const objects = { legalHold: legalHoldReads };

/** Legal holds: a legal officer and the data-protection officer together (I-44). */
@Resolver()
export class LegalHoldMutations {
  @Query(() => LegalHoldConnection, {
    description: 'Legal holds, the latest first. DATA_PROTECTION_OFFICER and LEGAL_OFFICER; others FORBIDDEN.',
  })
  legalHolds(@Args(() => LegalHoldsArgs) _args: LegalHoldsArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => legalHoldList }, info);
  }

  @Mutation(() => RequestLegalHoldPayload, {
    description:
      'LH1. LEGAL_OFFICER asks for a hold; nothing of the record is erased from now on. Errors: REASON_REQUIRED, NOT_FOUND, BAD_USER_INPUT (one stands already).',
  })
  requestLegalHold(
    @Arg('input', () => RequestLegalHoldInput, { description: 'Whose record, and what it is needed for.' }) input: RequestLegalHoldInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(requestLegalHold, input, objects, info);
  }

  @Mutation(() => ConfirmLegalHoldPayload, {
    description: 'LH2. DATA_PROTECTION_OFFICER confirms it. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED.',
  })
  confirmLegalHold(
    @Arg('input', () => ConfirmLegalHoldInput, { description: 'The hold.' }) input: ConfirmLegalHoldInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(confirmLegalHold, input, objects, info);
  }

  @Mutation(() => DeclineLegalHoldPayload, {
    description: 'LH3. DATA_PROTECTION_OFFICER declines it. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  declineLegalHold(
    @Arg('input', () => DeclineLegalHoldInput, { description: 'The hold, and why not.' }) input: DeclineLegalHoldInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(declineLegalHold, input, objects, info);
  }

  @Mutation(() => RequestLegalHoldReleasePayload, {
    description:
      'LH4. LEGAL_OFFICER asks for its end; it stands meanwhile. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  requestLegalHoldRelease(
    @Arg('input', () => RequestLegalHoldReleaseInput, { description: 'The hold, and why it may end.' }) input: RequestLegalHoldReleaseInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(requestLegalHoldRelease, input, objects, info);
  }

  @Mutation(() => ReleaseLegalHoldPayload, {
    description: 'LH5. DATA_PROTECTION_OFFICER ends it. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED.',
  })
  releaseLegalHold(
    @Arg('input', () => ReleaseLegalHoldInput, { description: 'The hold.' }) input: ReleaseLegalHoldInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(releaseLegalHold, input, objects, info);
  }

  @Mutation(() => KeepLegalHoldPayload, {
    description: 'LH6. DATA_PROTECTION_OFFICER lets it stay. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  keepLegalHold(
    @Arg('input', () => KeepLegalHoldInput, { description: 'The hold, and why it stays.' }) input: KeepLegalHoldInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(keepLegalHold, input, objects, info);
  }
}
