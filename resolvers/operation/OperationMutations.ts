import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { addMovementsToOperation } from '../../commands/operation/addMovementsToOperation';
import {
  beginOperation,
  concludeOperation,
  resumeOperation,
  reviewOperation,
  suspendOperation,
} from '../../commands/operation/operationVerbs';
import { addOperationParticipant, endOperationParticipant } from '../../commands/operation/participants';
import { addOperationFacilities } from '../../commands/operation/places';
import { planOperation } from '../../commands/operation/planOperation';
import { setOperationTargets } from '../../commands/operation/setOperationTargets';
import { operationReads } from '../../queries/operation/operationReads';
import { AddMovementsToOperationInput, AddMovementsToOperationPayload } from '../../schema/operation/addMovementsToOperation';
import { AddOperationFacilitiesInput, AddOperationFacilitiesPayload } from '../../schema/operation/addOperationFacilities';
import { AddOperationParticipantInput, AddOperationParticipantPayload } from '../../schema/operation/addOperationParticipant';
import { BeginOperationInput, BeginOperationPayload } from '../../schema/operation/beginOperation';
import { ConcludeOperationInput, ConcludeOperationPayload } from '../../schema/operation/concludeOperation';
import { EndOperationParticipantInput, EndOperationParticipantPayload } from '../../schema/operation/endOperationParticipant';
import { PlanOperationInput, PlanOperationPayload } from '../../schema/operation/planOperation';
import { ResumeOperationInput, ResumeOperationPayload } from '../../schema/operation/resumeOperation';
import { ReviewOperationInput, ReviewOperationPayload } from '../../schema/operation/reviewOperation';
import { SetOperationTargetsInput, SetOperationTargetsPayload } from '../../schema/operation/setOperationTargets';
import { SuspendOperationInput, SuspendOperationPayload } from '../../schema/operation/suspendOperation';
import type { ApiContext } from '../context';

const operations = { operation: operationReads };

/** Operations across agencies (domain C.3a). */
@Resolver()
export class OperationMutations {
  @Mutation(() => PlanOperationPayload, { description: 'DECISION_AUTHORITY plans an operation and commands it. Errors: BAD_USER_INPUT.' })
  planOperation(
    @Arg('input', () => PlanOperationInput, { description: 'The operation.' }) input: PlanOperationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(planOperation, input, operations, info);
  }

  @Mutation(() => BeginOperationPayload, {
    description:
      'OP1. DECISION_AUTHORITY; the plan has targets, and every organisation a focal point. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  beginOperation(
    @Arg('input', () => BeginOperationInput, { description: 'The operation.' }) input: BeginOperationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(beginOperation, input, operations, info);
  }

  @Mutation(() => SuspendOperationPayload, {
    description: 'OP2. DECISION_AUTHORITY. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED.',
  })
  suspendOperation(
    @Arg('input', () => SuspendOperationInput, { description: 'The operation and why.' }) input: SuspendOperationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(suspendOperation, input, operations, info);
  }

  @Mutation(() => ResumeOperationPayload, {
    description: 'OP3. DECISION_AUTHORITY. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED.',
  })
  resumeOperation(
    @Arg('input', () => ResumeOperationInput, { description: 'The operation and why.' }) input: ResumeOperationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(resumeOperation, input, operations, info);
  }

  @Mutation(() => ConcludeOperationPayload, {
    description:
      'OP4. DECISION_AUTHORITY declares it over: no movement is open, and a camp that was to be closed is closed (I-40). Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED, GUARD_FAILED (OP-MOVEMENTS, I-40).',
  })
  concludeOperation(
    @Arg('input', () => ConcludeOperationInput, { description: 'The operation and why.' }) input: ConcludeOperationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(concludeOperation, input, operations, info);
  }

  @Mutation(() => ReviewOperationPayload, {
    description:
      'OP5. A DECISION_AUTHORITY other than who declared it over. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED, FOUR_EYES_REQUIRED.',
  })
  reviewOperation(
    @Arg('input', () => ReviewOperationInput, { description: 'The operation and what was learnt.' }) input: ReviewOperationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(reviewOperation, input, operations, info);
  }

  @Mutation(() => AddOperationFacilitiesPayload, {
    description: 'OP6. DECISION_AUTHORITY. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT.',
  })
  addOperationFacilities(
    @Arg('input', () => AddOperationFacilitiesInput, { description: 'The operation and its places.' }) input: AddOperationFacilitiesInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(addOperationFacilities, input, operations, info);
  }

  @Mutation(() => AddOperationParticipantPayload, {
    description:
      'OP7. DECISION_AUTHORITY lets an organisation take part and says what it sees. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT.',
  })
  addOperationParticipant(
    @Arg('input', () => AddOperationParticipantInput, { description: 'The operation and the organisation.' })
    input: AddOperationParticipantInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(addOperationParticipant, input, operations, info);
  }

  @Mutation(() => EndOperationParticipantPayload, {
    description:
      'OP8. DECISION_AUTHORITY; the organisation sees nothing of the operation from now on. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, REASON_REQUIRED.',
  })
  endOperationParticipant(
    @Arg('input', () => EndOperationParticipantInput, { description: 'The operation, the organisation and why.' })
    input: EndOperationParticipantInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(endOperationParticipant, input, operations, info);
  }

  @Mutation(() => SetOperationTargetsPayload, {
    description: 'OP9. DECISION_AUTHORITY sets the plan by day. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT.',
  })
  setOperationTargets(
    @Arg('input', () => SetOperationTargetsInput, { description: 'The operation and the plan.' }) input: SetOperationTargetsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(setOperationTargets, input, operations, info);
  }

  @Mutation(() => AddMovementsToOperationPayload, {
    description:
      'OP10. TRANSFER_COORDINATOR or DECISION_AUTHORITY; a movement belongs to one operation at most. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, BAD_USER_INPUT.',
  })
  addMovementsToOperation(
    @Arg('input', () => AddMovementsToOperationInput, { description: 'The operation and the movements.' })
    input: AddMovementsToOperationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(addMovementsToOperation, input, operations, info);
  }
}
