import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { lodgeAppeal, recordAppealDecision } from '../../commands/proceeding/appeals';
import { recordClemencyDecision, requestClemency } from '../../commands/proceeding/clemency';
import { creditTimeServed } from '../../commands/proceeding/creditTimeServed';
import { recordForeignCustody } from '../../commands/proceeding/recordForeignCustody';
import { personReads } from '../../queries/person/personReads';
import { legalProceedingReads } from '../../queries/proceeding/legalProceedingReads';
import { CreditTimeServedInput, CreditTimeServedPayload } from '../../schema/proceeding/creditTimeServed';
import { LodgeAppealInput, LodgeAppealPayload } from '../../schema/proceeding/lodgeAppeal';
import { RecordAppealDecisionInput, RecordAppealDecisionPayload } from '../../schema/proceeding/recordAppealDecision';
import { RecordClemencyDecisionInput, RecordClemencyDecisionPayload } from '../../schema/proceeding/recordClemencyDecision';
import { RecordForeignCustodyInput, RecordForeignCustodyPayload } from '../../schema/proceeding/recordForeignCustody';
import { RequestClemencyInput, RequestClemencyPayload } from '../../schema/proceeding/requestClemency';
import type { ApiContext } from '../context';

const proceedings = { legalProceeding: legalProceedingReads };
const persons = { person: personReads };

/** Appeals, time served and clemency. */
@Resolver()
export class SentenceMutations {
  @Mutation(() => LodgeAppealPayload, {
    description:
      'LP6. COURT_REGISTRAR or LEGAL_OFFICER records who appeals, when and why; the judgment is not final before the decision (ICCPR Art. 14(5)). Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (LP6-LATE).',
  })
  lodgeAppeal(
    @Arg('input', () => LodgeAppealInput, { description: 'The proceeding and the appeal.' }) input: LodgeAppealInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(lodgeAppeal, input, proceedings, info);
  }

  @Mutation(() => RecordAppealDecisionPayload, {
    description:
      'LP6. COURT_REGISTRAR, with reasons. Upheld: final once nothing else can be asked; RETRIAL: back to trial; VARIED and QUASHED wait for the judgment of the court of appeal. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED.',
  })
  recordAppealDecision(
    @Arg('input', () => RecordAppealDecisionInput, { description: 'The proceeding and the decision.' }) input: RecordAppealDecisionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordAppealDecision, input, proceedings, info);
  }

  @Mutation(() => RecordForeignCustodyPayload, {
    description:
      'LEGAL_OFFICER or COURT_REGISTRAR records custody in another State, or before the register began; it counts at the next `creditTimeServed`. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION.',
  })
  recordForeignCustody(
    @Arg('input', () => RecordForeignCustodyInput, { description: 'The person and the custody.' }) input: RecordForeignCustodyInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordForeignCustody, input, persons, info);
  }

  @Mutation(() => CreditTimeServedPayload, {
    description:
      'LP7. COURT_REGISTRAR or LEGAL_OFFICER: every day in custody across States is counted once; end of the sentence and its clocks follow. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED (LP7-LENGTH).',
  })
  creditTimeServed(
    @Arg('input', () => CreditTimeServedInput, { description: 'The proceeding.' }) input: CreditTimeServedInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(creditTimeServed, input, proceedings, info);
  }

  @Mutation(() => RequestClemencyPayload, {
    description:
      'LP8. COURT_REGISTRAR or LEGAL_OFFICER, on behalf of whoever asks (ICCPR Art. 6(4)). Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED.',
  })
  requestClemency(
    @Arg('input', () => RequestClemencyInput, { description: 'The proceeding and the petition.' }) input: RequestClemencyInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(requestClemency, input, proceedings, info);
  }

  @Mutation(() => RecordClemencyDecisionPayload, {
    description:
      'LP8. COURT_REGISTRAR, with reasons. A pardon completes the case, a commutation puts another sentence in place. Errors: NOT_FOUND, BAD_USER_INPUT, STALE_VERSION, INVALID_TRANSITION, GUARD_FAILED, REASON_REQUIRED.',
  })
  recordClemencyDecision(
    @Arg('input', () => RecordClemencyDecisionInput, { description: 'The proceeding and the decision.' })
    input: RecordClemencyDecisionInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordClemencyDecision, input, proceedings, info);
  }
}
