import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { chargesByFamily } from '../../queries/statistics/reports/chargesByFamily';
import { handoffOutcomes } from '../../queries/statistics/reports/handoffOutcomes';
import { handoffTimings } from '../../queries/statistics/reports/handoffTimings';
import { nationalityDeprivations } from '../../queries/statistics/reports/nationalityDeprivations';
import { statelessnessInquiries } from '../../queries/statistics/reports/statelessnessInquiries';
import { transparencyReport } from '../../queries/statistics/reports/transparencyReport';
import { ChargesByFamily } from '../../schema/statistics/ChargesByFamily';
import { HandoffOutcomes } from '../../schema/statistics/HandoffOutcomes';
import { HandoffTimings } from '../../schema/statistics/HandoffTimings';
import { NationalityDeprivations } from '../../schema/statistics/NationalityDeprivations';
import { StatelessnessInquiries } from '../../schema/statistics/StatelessnessInquiries';
import { TransparencyReport } from '../../schema/statistics/TransparencyReport';
import type { ApiContext } from '../context';
import { AsOf } from './AsOf';

@Resolver()
export class LawReportQueries {
  @Query(() => HandoffOutcomes, {
    description: 'What became of prosecution handoffs, by State (F.1, 13). For every signed-in account; a State those to itself.',
  })
  handoffOutcomes(@AsOf() asOf: Date | null, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.report(handoffOutcomes, { asOf }, info);
  }

  @Query(() => HandoffTimings, {
    description:
      'Days from a handoff to its acknowledgement and to the first act of a court (F.1, 14). For every signed-in account; a State those to itself.',
  })
  handoffTimings(@AsOf() asOf: Date | null, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.report(handoffTimings, { asOf }, info);
  }

  @Query(() => ChargesByFamily, {
    description: 'Persons by what they are charged with: terrorism, core international crimes, both (F.1, 19). Custodial roles only.',
  })
  chargesByFamily(@AsOf() asOf: Date | null, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.report(chargesByFamily, { asOf }, info);
  }

  @Query(() => TransparencyReport, {
    description:
      'Disclosures by ground and State, recalls, reads of class 3 and above outside the team (F.1, 20). DATA_PROTECTION_OFFICER and AUDITOR. Errors: BAD_USER_INPUT.',
  })
  transparencyReport(
    @Arg('days', () => Int, { defaultValue: 90, description: 'The window until now in days: 30, 90, 180 or 365, else BAD_USER_INPUT.' })
    days: number,
    @AsOf() asOf: Date | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.report(transparencyReport, { days, asOf }, info);
  }

  @Query(() => NationalityDeprivations, {
    description: 'Persons whose nationality a State took. For every signed-in account; a State its own slice.',
  })
  nationalityDeprivations(@AsOf() asOf: Date | null, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.report(nationalityDeprivations, { asOf }, info);
  }

  @Query(() => StatelessnessInquiries, {
    description: 'Inquiries whether persons are stateless, and how old they are. Custodial roles only.',
  })
  statelessnessInquiries(@AsOf() asOf: Date | null, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.report(statelessnessInquiries, { asOf }, info);
  }
}
