import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { addToManifest } from '../../commands/movement/addToManifest';
import { authoriseMovement } from '../../commands/movement/authoriseMovement';
import { lockManifest } from '../../commands/movement/lockManifest';
import { planMovement } from '../../commands/movement/planMovement';
import { removeFromManifest } from '../../commands/movement/removeFromManifest';
import { reopenManifest } from '../../commands/movement/reopenManifest';
import { movementReads } from '../../queries/movement/movementReads';
import { AddToManifestInput, AddToManifestPayload } from '../../schema/movement/addToManifest';
import { AuthoriseMovementInput, AuthoriseMovementPayload } from '../../schema/movement/authoriseMovement';
import { LockManifestInput, LockManifestPayload } from '../../schema/movement/lockManifest';
import { PlanMovementInput, PlanMovementPayload } from '../../schema/movement/planMovement';
import { RemoveFromManifestInput, RemoveFromManifestPayload } from '../../schema/movement/removeFromManifest';
import { ReopenManifestInput, ReopenManifestPayload } from '../../schema/movement/reopenManifest';
import type { ApiContext } from '../context';

const payload = { movement: movementReads };

/** From the plan to the authorised list. */
@Resolver()
export class ManifestMutations {
  @Mutation(() => PlanMovementPayload, {
    description: 'TRANSFER_COORDINATOR plans a movement inside the country or abroad. Errors: BAD_USER_INPUT, GUARD_FAILED (I-03).',
  })
  planMovement(
    @Arg('input', () => PlanMovementInput, { description: 'Places, way and escorts.' }) input: PlanMovementInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(planMovement, input, payload, info);
  }

  @Mutation(() => AddToManifestPayload, {
    description:
      'TRANSFER_COORDINATOR lists persons, up to 1000 at once, all or none. Errors: BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (ENTRY_REASON, CUSTODY_AT_ORIGIN, FIT_TO_TRAVEL, GATE_FAILED, I-05, I-10, I-19).',
  })
  addToManifest(
    @Arg('input', () => AddToManifestInput, { description: 'The movement and the persons.' }) input: AddToManifestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(addToManifest, input, payload, info);
  }

  @Mutation(() => RemoveFromManifestPayload, {
    description:
      'TRANSFER_COORDINATOR takes a person off; the request is ready for handover again (RQ21) or abates (RQ20). Errors: BAD_USER_INPUT, REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  removeFromManifest(
    @Arg('input', () => RemoveFromManifestInput, { description: 'The movement, the person and why.' }) input: RemoveFromManifestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(removeFromManifest, input, payload, info);
  }

  @Mutation(() => LockManifestPayload, {
    description:
      'REGISTRAR, never the account that listed last, locks the list with its digest: SHA-256 of the RFC 8785 JSON of {movementRef, version, entries: [{personRef, requestRef, transferOrder}]}, entries sorted by personRef. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED (MANIFEST and those of addToManifest).',
  })
  lockManifest(
    @Arg('input', () => LockManifestInput, { description: 'The movement.' }) input: LockManifestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(lockManifest, input, payload, info);
  }

  @Mutation(() => ReopenManifestPayload, {
    description:
      'TRANSFER_COORDINATOR reopens a locked list with a reason; the next lock makes a new version (I-21). Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  reopenManifest(
    @Arg('input', () => ReopenManifestInput, { description: 'The movement and why.' }) input: ReopenManifestInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(reopenManifest, input, payload, info);
  }

  @Mutation(() => AuthoriseMovementPayload, {
    description:
      'DECISION_AUTHORITY authorises; the receiving State sees the movement from now on. Errors: BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (ROUTE, CARRIER, ESCORTS, FEMALE_ESCORT, RECEIVING_CONFIRMATION, ICRC_INFORMED, MV-SECRECY, I-03 and those of lockManifest).',
  })
  authoriseMovement(
    @Arg('input', () => AuthoriseMovementInput, { description: 'The movement and what the plan left open.' }) input: AuthoriseMovementInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(authoriseMovement, input, payload, info);
  }
}
