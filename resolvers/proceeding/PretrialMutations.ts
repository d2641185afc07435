import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { appointDefenceCounsel } from '../../commands/proceeding/appointDefenceCounsel';
import {
  recordChargeSheetServed,
  recordDisclosure,
  recordHearingNotice,
  recordPersonInformed,
} from '../../commands/proceeding/beforeTrial';
import { recordJuvenileForum, recordPublicSummary } from '../../commands/proceeding/courtsAndSummaries';
import { extendTimeLimit } from '../../commands/proceeding/extendTimeLimit';
import { recordAdjudicationRecognition, recordPriorAdjudication } from '../../commands/proceeding/priorAdjudications';
import { personReads } from '../../queries/person/personReads';
import { legalProceedingReads } from '../../queries/proceeding/legalProceedingReads';
import { AppointDefenceCounselInput, AppointDefenceCounselPayload } from '../../schema/proceeding/appointDefenceCounsel';
import { ExtendTimeLimitInput, ExtendTimeLimitPayload } from '../../schema/proceeding/extendTimeLimit';
import {
  RecordAdjudicationRecognitionInput,
  RecordAdjudicationRecognitionPayload,
} from '../../schema/proceeding/recordAdjudicationRecognition';
import { RecordChargeSheetServedInput, RecordChargeSheetServedPayload } from '../../schema/proceeding/recordChargeSheetServed';
import { RecordDisclosureInput, RecordDisclosurePayload } from '../../schema/proceeding/recordDisclosure';
import { RecordHearingNoticeInput, RecordHearingNoticePayload } from '../../schema/proceeding/recordHearingNotice';
import { RecordJuvenileForumInput, RecordJuvenileForumPayload } from '../../schema/proceeding/recordJuvenileForum';
import { RecordPersonInformedInput, RecordPersonInformedPayload } from '../../schema/proceeding/recordPersonInformed';
import { RecordPriorAdjudicationInput, RecordPriorAdjudicationPayload } from '../../schema/proceeding/recordPriorAdjudication';
import { RecordPublicSummaryInput, RecordPublicSummaryPayload } from '../../schema/proceeding/recordPublicSummary';
import type { ApiContext } from '../context';

const proceedings = { legalProceeding: legalProceedingReads };
const persons = { person: personReads };

/** Acts before a trial, and earlier judgments of the person. */
@Resolver()
export class PretrialMutations {
  @Mutation(() => ExtendTimeLimitPayload, {
    description:
      'COURT_REGISTRAR records that a court gave more time: for the file before the judge once and by 24 hours, for detention without a judgment by leave of the higher court. Errors: NOT_FOUND, BAD_USER_INPUT, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (TIME_OPEN, TIME_OVER, TIME_ONCE, TIME_LATER).',
  })
  extendTimeLimit(
    @Arg('input', () => ExtendTimeLimitInput, { description: 'The proceeding and what the court gave.' }) input: ExtendTimeLimitInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(extendTimeLimit, input, proceedings, info);
  }

  @Mutation(() => RecordJuvenileForumPayload, {
    description:
      'LP9. COURT_REGISTRAR records that a court for juveniles has the case of a child, or of who may be one. Errors: NOT_FOUND, BAD_USER_INPUT, REASON_REQUIRED, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (LP-JUVENILE).',
  })
  recordJuvenileForum(
    @Arg('input', () => RecordJuvenileForumInput, { description: 'The proceeding and the court.' }) input: RecordJuvenileForumInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordJuvenileForum, input, proceedings, info);
  }

  @Mutation(() => RecordPublicSummaryPayload, {
    description:
      'LP10. COURT_REGISTRAR says what of a case may be told to whoever sees it; of a child nothing is. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, GUARD_FAILED (LP10, LP10-CHILD).',
  })
  recordPublicSummary(
    @Arg('input', () => RecordPublicSummaryInput, { description: 'The proceeding and the summary.' }) input: RecordPublicSummaryInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordPublicSummary, input, proceedings, info);
  }

  @Mutation(() => AppointDefenceCounselPayload, {
    description:
      'LP3. LEGAL_OFFICER or COURT_REGISTRAR records the lawyer whom the accused chose or the court assigned; earlier counsel is relieved (ICCPR Art. 14(3)(d)). Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  appointDefenceCounsel(
    @Arg('input', () => AppointDefenceCounselInput, { description: 'The proceeding and the lawyer.' }) input: AppointDefenceCounselInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(appointDefenceCounsel, input, proceedings, info);
  }

  @Mutation(() => RecordPersonInformedPayload, {
    description:
      'LP2. LEGAL_OFFICER, PROSECUTOR or COURT_REGISTRAR records that the person was told the reasons in a language understood (ICCPR Art. 9(2), 14(3)(a)). Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED (recorded late).',
  })
  recordPersonInformed(
    @Arg('input', () => RecordPersonInformedInput, { description: 'The proceeding and the act.' }) input: RecordPersonInformedInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordPersonInformed, input, proceedings, info);
  }

  @Mutation(() => RecordChargeSheetServedPayload, {
    description:
      'LP4. PROSECUTOR or COURT_REGISTRAR records that the charge sheet was served (ICCPR Art. 14(3)(a)). Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED (recorded late).',
  })
  recordChargeSheetServed(
    @Arg('input', () => RecordChargeSheetServedInput, { description: 'The proceeding and the act.' }) input: RecordChargeSheetServedInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordChargeSheetServed, input, proceedings, info);
  }

  @Mutation(() => RecordDisclosurePayload, {
    description:
      'LP4. PROSECUTOR or COURT_REGISTRAR records that the file was disclosed to the defence, which needs counsel (ICCPR Art. 14(3)(b)). Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED (recorded late).',
  })
  recordDisclosure(
    @Arg('input', () => RecordDisclosureInput, { description: 'The proceeding and the act.' }) input: RecordDisclosureInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordDisclosure, input, proceedings, info);
  }

  @Mutation(() => RecordHearingNoticePayload, {
    description:
      'LP4. COURT_REGISTRAR records that person and counsel were told of a hearing. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED (recorded late).',
  })
  recordHearingNotice(
    @Arg('input', () => RecordHearingNoticeInput, { description: 'The proceeding and the act.' }) input: RecordHearingNoticeInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordHearingNotice, input, proceedings, info);
  }

  @Mutation(() => RecordPriorAdjudicationPayload, {
    description:
      'LEGAL_OFFICER or COURT_REGISTRAR puts an earlier judgment on record; a finding on ne bis in idem made before no longer counts (ICCPR Art. 14(7)). Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION.',
  })
  recordPriorAdjudication(
    @Arg('input', () => RecordPriorAdjudicationInput, { description: 'The person and the judgment.' }) input: RecordPriorAdjudicationInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordPriorAdjudication, input, persons, info);
  }

  @Mutation(() => RecordAdjudicationRecognitionPayload, {
    description:
      'LEGAL_OFFICER records whether a State recognises an earlier judgment; what the custodial State says decides whether it can bar (GC 32 § 57). Errors: NOT_FOUND, BAD_USER_INPUT.',
  })
  recordAdjudicationRecognition(
    @Arg('input', () => RecordAdjudicationRecognitionInput, { description: 'The judgment and what the State said.' })
    input: RecordAdjudicationRecognitionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordAdjudicationRecognition, input, persons, info);
  }
}
