import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import {
  assessDataBreach,
  closeDataBreach,
  communicateDataBreach,
  notifyDataBreach,
  recordDataBreach,
  waiveBreachCommunication,
} from '../../commands/privacy/dataBreachVerbs';
import { dataBreachList, dataBreachReads } from '../../queries/privacy/dataBreachReads';
import { AssessDataBreachInput, AssessDataBreachPayload } from '../../schema/privacy/assessDataBreach';
import { CloseDataBreachInput, CloseDataBreachPayload } from '../../schema/privacy/closeDataBreach';
import { CommunicateDataBreachInput, CommunicateDataBreachPayload } from '../../schema/privacy/communicateDataBreach';
import { DataBreachConnection } from '../../schema/privacy/DataBreachConnection';
import { DataBreachesArgs } from '../../schema/privacy/DataBreachesArgs';
import { NotifyDataBreachInput, NotifyDataBreachPayload } from '../../schema/privacy/notifyDataBreach';
import { RecordDataBreachInput, RecordDataBreachPayload } from '../../schema/privacy/recordDataBreach';
import { WaiveBreachCommunicationInput, WaiveBreachCommunicationPayload } from '../../schema/privacy/waiveBreachCommunication';
import type { ApiContext } from '../context';

const objects = { dataBreach: dataBreachReads };

/** Personal data breaches (LED Art. 30, 31). */
@Resolver()
export class DataBreachMutations {
  @Query(() => DataBreachConnection, {
    description: 'Data breaches, the latest found first. DATA_PROTECTION_OFFICER and LEGAL_OFFICER; others FORBIDDEN.',
  })
  dataBreaches(@Args(() => DataBreachesArgs) _args: DataBreachesArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => dataBreachList }, info);
  }

  @Mutation(() => RecordDataBreachPayload, {
    description:
      'DB1. DATA_PROTECTION_OFFICER opens the record of a breach beside its incident. The 72 hours (clock DATA_BREACH_NOTICE) run from when it was found. Errors: BAD_USER_INPUT (no data breach; opened already), NOT_FOUND.',
  })
  recordDataBreach(
    @Arg('input', () => RecordDataBreachInput, { description: 'What is recorded.' }) input: RecordDataBreachInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordDataBreach, input, objects, info);
  }

  @Mutation(() => AssessDataBreachPayload, {
    description:
      'DB2. DATA_PROTECTION_OFFICER says what it may lead to and what was done; again whenever more is known. Errors: BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  assessDataBreach(
    @Arg('input', () => AssessDataBreachInput, { description: 'What is recorded.' }) input: AssessDataBreachInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(assessDataBreach, input, objects, info);
  }

  @Mutation(() => NotifyDataBreachPayload, {
    description:
      'DB3. DATA_PROTECTION_OFFICER records that the supervisory authority was notified; meets the clock. Errors: BAD_USER_INPUT, REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (DB-ONCE, DB-DELAY).',
  })
  notifyDataBreach(
    @Arg('input', () => NotifyDataBreachInput, { description: 'What is recorded.' }) input: NotifyDataBreachInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(notifyDataBreach, input, objects, info);
  }

  @Mutation(() => CommunicateDataBreachPayload, {
    description:
      'DB4. DATA_PROTECTION_OFFICER records that the people concerned were told, one by one or publicly. Errors: BAD_USER_INPUT, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  communicateDataBreach(
    @Arg('input', () => CommunicateDataBreachInput, { description: 'What is recorded.' }) input: CommunicateDataBreachInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(communicateDataBreach, input, objects, info);
  }

  @Mutation(() => WaiveBreachCommunicationPayload, {
    description:
      'DB5. DATA_PROTECTION_OFFICER records why they are not told. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  waiveBreachCommunication(
    @Arg('input', () => WaiveBreachCommunicationInput, { description: 'What is recorded.' }) input: WaiveBreachCommunicationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(waiveBreachCommunication, input, objects, info);
  }

  @Mutation(() => CloseDataBreachPayload, {
    description:
      'DB6. DATA_PROTECTION_OFFICER closes it once nothing is owed. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (DB-NOTIFIED, DB-COMMUNICATED).',
  })
  closeDataBreach(
    @Arg('input', () => CloseDataBreachInput, { description: 'What is recorded.' }) input: CloseDataBreachInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(closeDataBreach, input, objects, info);
  }
}
