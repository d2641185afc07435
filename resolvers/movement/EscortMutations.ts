import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { answerEscortRecords } from '../../commands/movement/answerEscortRecords';
import { confirmEscortRecords } from '../../commands/movement/confirmEscortRecords';
import { openEscortRecords } from '../../commands/movement/openEscortRecords';
import { movementReads } from '../../queries/movement/movementReads';
import {
  AnswerEscortRecordsInput,
  AnswerEscortRecordsPayload,
  ConfirmEscortRecordsInput,
  ConfirmEscortRecordsPayload,
  OpenEscortRecordsInput,
  OpenEscortRecordsPayload,
} from '../../schema/movement/escortRecords';
import type { ApiContext } from '../context';

const payload = { movement: movementReads };

/** What goes with each person to the next custodian. */
@Resolver()
export class EscortMutations {
  @Mutation(() => OpenEscortRecordsPayload, {
    description:
      'TRANSFER_COORDINATOR opens an escort record for everybody who travels and has none, filled with what the last confirmed one said. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  openEscortRecords(
    @Arg('input', () => OpenEscortRecordsInput, { description: 'The movement.' }) input: OpenEscortRecordsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(openEscortRecords, input, payload, info);
  }

  @Mutation(() => AnswerEscortRecordsPayload, {
    description:
      'TRANSFER_COORDINATOR or REGISTRAR answers about risk, offence and property, HEALTH_OFFICER about health; until departure. A confirmed record that is amended needs another confirmation. Errors: BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (ROLE, ESCORT_LOCKED).',
  })
  answerEscortRecords(
    @Arg('input', () => AnswerEscortRecordsInput, { description: 'The movement and the answers.' }) input: AnswerEscortRecordsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(answerEscortRecords, input, payload, info);
  }

  @Mutation(() => ConfirmEscortRecordsPayload, {
    description:
      'REGISTRAR or TRANSFER_COORDINATOR, never one who answered about risk or health, confirms complete records; boarding needs it for each person. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED (ESCORT_LOCKED).',
  })
  confirmEscortRecords(
    @Arg('input', () => ConfirmEscortRecordsInput, { description: 'The movement and the persons.' }) input: ConfirmEscortRecordsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(confirmEscortRecords, input, payload, info);
  }
}
