import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { abortMovement } from '../../commands/movement/abortMovement';
import { arriveMovement } from '../../commands/movement/arriveMovement';
import { beginBoarding } from '../../commands/movement/beginBoarding';
import { cancelMovement } from '../../commands/movement/cancelMovement';
import { departMovement } from '../../commands/movement/departMovement';
import { divertMovement } from '../../commands/movement/divertMovement';
import { reconcileMovement } from '../../commands/movement/reconcileMovement';
import { recordHeadcount } from '../../commands/movement/recordHeadcount';
import { recordLockout } from '../../commands/movement/recordLockout';
import { resolveDiscrepancy } from '../../commands/movement/resolveDiscrepancy';
import { movementReads } from '../../queries/movement/movementReads';
import { AbortMovementInput, AbortMovementPayload } from '../../schema/movement/abortMovement';
import { ArriveMovementInput, ArriveMovementPayload } from '../../schema/movement/arriveMovement';
import { BeginBoardingInput, BeginBoardingPayload } from '../../schema/movement/beginBoarding';
import { CancelMovementInput, CancelMovementPayload } from '../../schema/movement/cancelMovement';
import { DepartMovementInput, DepartMovementPayload } from '../../schema/movement/departMovement';
import { DivertMovementInput, DivertMovementPayload } from '../../schema/movement/divertMovement';
import { RecordHeadcountInput } from '../../schema/movement/RecordHeadcountInput';
import { ReconcileMovementInput, ReconcileMovementPayload } from '../../schema/movement/reconcileMovement';
import { RecordHeadcountPayload } from '../../schema/movement/recordHeadcount';
import { RecordLockoutInput, RecordLockoutPayload } from '../../schema/movement/recordLockout';
import { ResolveDiscrepancyInput, ResolveDiscrepancyPayload } from '../../schema/movement/resolveDiscrepancy';
import type { ApiContext } from '../context';

const payload = { movement: movementReads };

/** From boarding to the reconciled count, and the ways out. */
@Resolver()
export class JourneyMutations {
  @Mutation(() => BeginBoardingPayload, {
    description:
      'TRANSFER_COORDINATOR begins boarding; every handover must be scheduled. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (RQ13 and those of lockManifest).',
  })
  beginBoarding(
    @Arg('input', () => BeginBoardingInput, { description: 'The movement.' }) input: BeginBoardingInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(beginBoarding, input, payload, info);
  }

  @Mutation(() => RecordHeadcountPayload, {
    description:
      'A count by identity: sending side TRANSFER_COORDINATOR or REGISTRAR; receiving side REGISTRAR inside the country, LIAISON_OFFICER of the State abroad. Errors: BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (ROLE).',
  })
  recordHeadcount(
    @Arg('input', () => RecordHeadcountInput, { description: 'The movement, the checkpoint and whom was counted.' })
    input: RecordHeadcountInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordHeadcount, input, payload, info);
  }

  @Mutation(() => DepartMovementPayload, {
    description:
      'TRANSFER_COORDINATOR departs when the last count aboard is the list, person by person; the requests are in transit (RQ14). Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GATE_BLOCKED, GUARD_FAILED (BOARDED_COUNT, RQ13 and those of lockManifest).',
  })
  departMovement(
    @Arg('input', () => DepartMovementInput, { description: 'The movement.' }) input: DepartMovementInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(departMovement, input, payload, info);
  }

  @Mutation(() => ArriveMovementPayload, {
    description:
      'The receiving side reports the arrival: REGISTRAR inside the country, LIAISON_OFFICER of the State abroad. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (ROLE).',
  })
  arriveMovement(
    @Arg('input', () => ArriveMovementInput, { description: 'The movement.' }) input: ArriveMovementInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(arriveMovement, input, payload, info);
  }

  @Mutation(() => ReconcileMovementPayload, {
    description:
      'TRANSFER_COORDINATOR compares who boarded with the last receiving count, by identity: RECONCILED, or DISCREPANCY with one row for each person. Inside the country custody goes over. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED (I-20, I-03).',
  })
  reconcileMovement(
    @Arg('input', () => ReconcileMovementInput, { description: 'The movement.' }) input: ReconcileMovementInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(reconcileMovement, input, payload, info);
  }

  @Mutation(() => ResolveDiscrepancyPayload, {
    description:
      'DECISION_AUTHORITY resolves one difference; with the last one the movement is reconciled. Errors: BAD_USER_INPUT, REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  resolveDiscrepancy(
    @Arg('input', () => ResolveDiscrepancyInput, { description: 'The difference and what was found out.' }) input: ResolveDiscrepancyInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(resolveDiscrepancy, input, payload, info);
  }

  @Mutation(() => CancelMovementPayload, {
    description:
      'TRANSFER_COORDINATOR cancels before boarding; requests are ready for handover again (RQ21). Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  cancelMovement(
    @Arg('input', () => CancelMovementInput, { description: 'The movement and why.' }) input: CancelMovementInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(cancelMovement, input, payload, info);
  }

  @Mutation(() => AbortMovementPayload, {
    description:
      'TRANSFER_COORDINATOR breaks off while boarding or under way; everybody stays in the custody of the origin (RQ21). Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  abortMovement(
    @Arg('input', () => AbortMovementInput, { description: 'The movement and why.' }) input: AbortMovementInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(abortMovement, input, payload, info);
  }

  @Mutation(() => RecordLockoutPayload, {
    description:
      'TRANSFER_COORDINATOR or REGISTRAR records that nobody was let in, and whose cause it was; custody stays with the escort. Errors: BAD_USER_INPUT, REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  recordLockout(
    @Arg('input', () => RecordLockoutInput, { description: 'The movement, the place and why.' }) input: RecordLockoutInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordLockout, input, payload, info);
  }

  @Mutation(() => DivertMovementPayload, {
    description:
      'TRANSFER_COORDINATOR diverts a movement under way, inside the country to another facility if need be. Errors: BAD_USER_INPUT, REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (I-03).',
  })
  divertMovement(
    @Arg('input', () => DivertMovementInput, { description: 'The movement and why.' }) input: DivertMovementInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(divertMovement, input, payload, info);
  }
}
