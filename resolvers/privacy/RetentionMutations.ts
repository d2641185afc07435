import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { carryOutErasure, declineErasure, keepRecord, proposeErasure } from '../../commands/privacy/retentionVerbs';
import { retentionDryRun, retentionList, retentionReads } from '../../queries/privacy/retentionReads';
import { CarryOutErasureInput, CarryOutErasurePayload } from '../../schema/privacy/carryOutErasure';
import { DeclineErasureInput, DeclineErasurePayload } from '../../schema/privacy/declineErasure';
import { KeepRecordInput, KeepRecordPayload } from '../../schema/privacy/keepRecord';
import { ProposeErasureInput, ProposeErasurePayload } from '../../schema/privacy/proposeErasure';
import { RetentionDryRun } from '../../schema/privacy/RetentionDryRun';
import { RetentionRecordConnection } from '../../schema/privacy/RetentionRecordConnection';
import { RetentionRecordsArgs } from '../../schema/privacy/RetentionRecordsArgs';
import type { ApiContext } from '../context';

const objects = { retention: retentionReads };

/** How long records are kept, and their erasure (LED Art. 5, 16). */
@Resolver()
export class RetentionMutations {
  @Query(() => RetentionRecordConnection, {
    description: 'Records by the date of their review, the next first. DATA_PROTECTION_OFFICER and LEGAL_OFFICER; others FORBIDDEN.',
  })
  retentionRecords(
    @Args(() => RetentionRecordsArgs) _args: RetentionRecordsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read({ kind: 'list', list: () => retentionList }, info);
  }

  @Query(() => RetentionDryRun, {
    description:
      'What an erasure of all that is due would do, by category and count; it does nothing. DATA_PROTECTION_OFFICER and LEGAL_OFFICER; others FORBIDDEN.',
  })
  retentionDryRun(@Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read(retentionDryRun, info);
  }

  @Mutation(() => KeepRecordPayload, {
    description:
      'RT1. DATA_PROTECTION_OFFICER keeps a record whose review is due; the next review is a term away, for the record and the assessments in it. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (RT-DUE).',
  })
  keepRecord(
    @Arg('input', () => KeepRecordInput, { description: 'The record, and why it is still needed.' }) input: KeepRecordInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(keepRecord, input, objects, info);
  }

  @Mutation(() => ProposeErasurePayload, {
    description:
      'RT2. DATA_PROTECTION_OFFICER proposes to erase a record that is due, or whose erasure the person asked for. Never under a legal hold or with an open case. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (I-44, RT-OPEN, RT-DUE).',
  })
  proposeErasure(
    @Arg('input', () => ProposeErasureInput, { description: 'The record, and why.' }) input: ProposeErasureInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(proposeErasure, input, objects, info);
  }

  @Mutation(() => DeclineErasurePayload, {
    description: 'RT3. LEGAL_OFFICER declines it. Errors: REASON_REQUIRED, NOT_FOUND, STALE_VERSION, INVALID_TRANSITION.',
  })
  declineErasure(
    @Arg('input', () => DeclineErasureInput, { description: 'The record, and why it is still needed.' }) input: DeclineErasureInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(declineErasure, input, objects, info);
  }

  @Mutation(() => CarryOutErasurePayload, {
    description:
      'RT4. LEGAL_OFFICER, another than who proposed, carries it out: names and numbers go, words go, and within seconds the key of the person is destroyed, so that no backup opens what was sealed. A reference without a person stays. It cannot be undone. Errors: NOT_FOUND, STALE_VERSION, INVALID_TRANSITION, FOUR_EYES_REQUIRED, GUARD_FAILED (I-44, RT-OPEN, RT-DUE).',
  })
  carryOutErasure(
    @Arg('input', () => CarryOutErasureInput, { description: 'The record.' }) input: CarryOutErasureInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(carryOutErasure, input, objects, info);
  }
}
