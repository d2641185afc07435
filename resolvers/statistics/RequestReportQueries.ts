import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Interval } from '../../domain/statistics/periods';
import type { FunnelSplit } from '../../domain/statistics/vocabulary';
import { assuranceCompliance } from '../../queries/statistics/reports/assuranceCompliance';
import { clockAgeing } from '../../queries/statistics/reports/clockAgeing';
import { clockForecast } from '../../queries/statistics/reports/clockForecast';
import { competingRequests } from '../../queries/statistics/reports/competingRequests';
import { declineReasons } from '../../queries/statistics/reports/declineReasons';
import { gateBacklog } from '../../queries/statistics/reports/gateBacklog';
import { nonRefoulementSummary } from '../../queries/statistics/reports/nonRefoulementSummary';
import { requestFunnel } from '../../queries/statistics/reports/requestFunnel';
import { returnsOfYear } from '../../queries/statistics/reports/returnsOfYear';
import { AssuranceCompliance } from '../../schema/statistics/AssuranceCompliance';
import { ClockAgeing } from '../../schema/statistics/ClockAgeing';
import { ClockForecast } from '../../schema/statistics/ClockForecast';
import { CompetingRequests } from '../../schema/statistics/CompetingRequests';
import { DeclineReasons } from '../../schema/statistics/DeclineReasons';
import { RequestFunnelSplitEnum, StatisticIntervalEnum } from '../../schema/statistics/enumerations';
import { GateBacklog } from '../../schema/statistics/GateBacklog';
import { NonRefoulementSummary } from '../../schema/statistics/NonRefoulementSummary';
import { RequestFunnel } from '../../schema/statistics/RequestFunnel';
import { ReturnsOfYear } from '../../schema/statistics/ReturnsOfYear';
import type { ApiContext } from '../context';
import { AsOf } from './AsOf';

@Resolver()
export class RequestReportQueries {
  @Query(() => ClockAgeing, {
    description:
      'Which States have not answered, and for how long (F.1, 2). For every signed-in account; a State its own clocks that it is shown. Errors: BAD_USER_INPUT.',
  })
  clockAgeing(
    @Arg('kind', () => String, {
      defaultValue: 'NATIONALITY_REPLY',
      description:
        'Kind of the clock, as `Clock.kind` names it. An unknown one, or for a State one that it is not shown, is BAD_USER_INPUT.',
    })
    kind: string,
    @AsOf() asOf: Date | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.report(clockAgeing, { kind, asOf }, info);
  }

  @Query(() => ClockForecast, {
    description:
      'What runs out, and when, such as the two months to collect a person (F.1, 5). For every signed-in account; a State its own clocks that it is shown. Errors: BAD_USER_INPUT.',
  })
  clockForecast(
    @Arg('kind', () => String, {
      defaultValue: 'COLLECT_PERSON',
      description:
        'Kind of the clock, as `Clock.kind` names it. An unknown one, or for a State one that it is not shown, is BAD_USER_INPUT.',
    })
    kind: string,
    @Arg('interval', () => StatisticIntervalEnum, { defaultValue: 'WEEK', description: 'The periods of the series.' }) interval: Interval,
    @AsOf() asOf: Date | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.report(clockForecast, { kind, interval, asOf }, info);
  }

  @Query(() => RequestFunnel, {
    description:
      'Requests by state and by route or State, with the days that each stage takes (F.1, 3). For every signed-in account; a State its own slice. Errors: BAD_USER_INPUT.',
  })
  requestFunnel(
    @Arg('by', () => RequestFunnelSplitEnum, { defaultValue: 'ROUTE', description: 'By what requests are split beside their state.' })
    by: FunnelSplit,
    @AsOf() asOf: Date | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.report(requestFunnel, { by, asOf }, info);
  }

  @Query(() => GateBacklog, {
    description: 'Which gates hold the cases, by State (F.1, 4). Custodial roles only.',
  })
  gateBacklog(@Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.report(gateBacklog, {}, info);
  }

  @Query(() => DeclineReasons, {
    description:
      'Declines with their reasons, and how many were reviewed (F.1, 18). For every signed-in account; a State its own slice, with the reasons that it may know.',
  })
  declineReasons(@AsOf() asOf: Date | null, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.report(declineReasons, { asOf }, info);
  }

  @Query(() => AssuranceCompliance, {
    description: 'Assurances by State: kept, breached (F.1, 12). Roles of the decision and of oversight, and analysts.',
  })
  assuranceCompliance(@AsOf() asOf: Date | null, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.report(assuranceCompliance, { asOf }, info);
  }

  @Query(() => NonRefoulementSummary, {
    description: 'Non-refoulement findings by region and result (F.1, 11). Roles of the decision and of oversight, and analysts.',
  })
  nonRefoulementSummary(@AsOf() asOf: Date | null, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.report(nonRefoulementSummary, { asOf }, info);
  }

  @Query(() => CompetingRequests, {
    description: 'Persons whom several States ask for. Custodial roles only.',
  })
  competingRequests(@AsOf() asOf: Date | null, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.report(competingRequests, { asOf }, info);
  }

  @Query(() => ReturnsOfYear, {
    description:
      'Women, men and children handed over in one year. For every signed-in account; a State its own slice. Errors: BAD_USER_INPUT.',
  })
  returnsOfYear(
    @Arg('year', () => Int, { description: 'The calendar year, UTC: from 2026 to the present one, else BAD_USER_INPUT.' }) year: number,
    @AsOf() asOf: Date | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.report(returnsOfYear, { year, asOf }, info);
  }
}
