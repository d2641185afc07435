import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { advanceProceeding } from '../../commands/proceeding/advanceProceeding';
import { recordHearingOutcome, scheduleHearing } from '../../commands/proceeding/hearings';
import { openProceeding } from '../../commands/proceeding/openProceeding';
import { recordCharge } from '../../commands/proceeding/recordCharge';
import { recordJudgment } from '../../commands/proceeding/recordJudgment';
import { recordNeBisInIdemFinding } from '../../commands/proceeding/recordNeBisInIdemFinding';
import { legalProceedingReads } from '../../queries/proceeding/legalProceedingReads';
import { AdvanceProceedingInput, AdvanceProceedingPayload } from '../../schema/proceeding/advanceProceeding';
import { OpenProceedingInput, OpenProceedingPayload } from '../../schema/proceeding/openProceeding';
import { RecordChargeInput, RecordChargePayload } from '../../schema/proceeding/recordCharge';
import { RecordHearingOutcomeInput, RecordHearingOutcomePayload } from '../../schema/proceeding/recordHearingOutcome';
import { RecordJudgmentInput, RecordJudgmentPayload } from '../../schema/proceeding/recordJudgment';
import { RecordNeBisInIdemFindingInput, RecordNeBisInIdemFindingPayload } from '../../schema/proceeding/recordNeBisInIdemFinding';
import { ScheduleHearingInput, ScheduleHearingPayload } from '../../schema/proceeding/scheduleHearing';
import type { ApiContext } from '../context';

const proceedings = { legalProceeding: legalProceedingReads };

/** Acts of courts and prosecutors, as officers record them. */

@Resolver()
export class ProceedingMutations {
  @Mutation(() => OpenProceedingPayload, {
    description:
      'LP1. PROSECUTOR or COURT_REGISTRAR; below the effective minimum age for the record alone (I-08). Errors: NOT_FOUND, BAD_USER_INPUT.',
  })
  openProceeding(
    @Arg('input', () => OpenProceedingInput, { description: 'The person and the case.' }) input: OpenProceedingInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(openProceeding, input, proceedings, info);
  }

  @Mutation(() => RecordNeBisInIdemFindingPayload, {
    description:
      'LP3. LEGAL_OFFICER, with reasons. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED.',
  })
  recordNeBisInIdemFinding(
    @Arg('input', () => RecordNeBisInIdemFindingInput, { description: 'The proceeding and the finding.' })
    input: RecordNeBisInIdemFindingInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordNeBisInIdemFinding, input, proceedings, info);
  }

  @Mutation(() => RecordChargePayload, {
    description:
      'LP3. PROSECUTOR; age, counsel, ne bis in idem and usable evidence are asked first. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (I-08, I-09, I-24, LP3).',
  })
  recordCharge(
    @Arg('input', () => RecordChargeInput, { description: 'The proceeding and the charge.' }) input: RecordChargeInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordCharge, input, proceedings, info);
  }

  @Mutation(() => ScheduleHearingPayload, {
    description:
      'LP4. COURT_REGISTRAR; the judicial hold goes back to OPEN. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  scheduleHearing(
    @Arg('input', () => ScheduleHearingInput, { description: 'The proceeding and the hearing.' }) input: ScheduleHearingInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(scheduleHearing, input, proceedings, info);
  }

  @Mutation(() => RecordHearingOutcomePayload, {
    description:
      'LP4. COURT_REGISTRAR; it always leaves a next step. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  recordHearingOutcome(
    @Arg('input', () => RecordHearingOutcomeInput, { description: 'The hearing and what became of it.' }) input: RecordHearingOutcomeInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordHearingOutcome, input, proceedings, info);
  }

  @Mutation(() => RecordJudgmentPayload, {
    description:
      'LP5. COURT_REGISTRAR, with reasons. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED.',
  })
  recordJudgment(
    @Arg('input', () => RecordJudgmentInput, { description: 'The proceeding and the judgment.' }) input: RecordJudgmentInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordJudgment, input, proceedings, info);
  }

  @Mutation(() => AdvanceProceedingPayload, {
    description:
      'LP2 to LP8. PROSECUTOR or COURT_REGISTRAR. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED.',
  })
  advanceProceeding(
    @Arg('input', () => AdvanceProceedingInput, { description: 'The proceeding and its next stage.' }) input: AdvanceProceedingInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(advanceProceeding, input, proceedings, info);
  }
}
