import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Sex } from '../../domain/person/vocabulary';
import type { Interval } from '../../domain/statistics/periods';
import { ageThresholdForecast } from '../../queries/statistics/reports/ageThresholdForecast';
import { consularCoverage } from '../../queries/statistics/reports/consularCoverage';
import { facilityRiskTrend } from '../../queries/statistics/reports/facilityRiskTrend';
import { identityProgress } from '../../queries/statistics/reports/identityProgress';
import { incidentSummary } from '../../queries/statistics/reports/incidentSummary';
import { juvenilesInAdultFacilities } from '../../queries/statistics/reports/juvenilesInAdultFacilities';
import { overdueDetentionReviews } from '../../queries/statistics/reports/overdueDetentionReviews';
import { SexEnum } from '../../schema/person/enumerations';
import { DateTimeScalar } from '../../schema/reference/scalars';
import { AgeThresholdForecast } from '../../schema/statistics/AgeThresholdForecast';
import { ConsularCoverage } from '../../schema/statistics/ConsularCoverage';
import { StatisticIntervalEnum } from '../../schema/statistics/enumerations';
import { FacilityRiskTrend } from '../../schema/statistics/FacilityRiskTrend';
import { IdentityProgress } from '../../schema/statistics/IdentityProgress';
import { IncidentSummary } from '../../schema/statistics/IncidentSummary';
import { JuvenilesInAdultFacilities } from '../../schema/statistics/JuvenilesInAdultFacilities';
import { OverdueDetentionReviews } from '../../schema/statistics/OverdueDetentionReviews';
import type { ApiContext } from '../context';
import { AsOf } from './AsOf';

@Resolver()
export class CustodyReportQueries {
  @Query(() => JuvenilesInAdultFacilities, {
    description: 'Children, and persons of doubtful age, held among adults (F.1, 6). Custodial roles only. Errors: BAD_USER_INPUT.',
  })
  juvenilesInAdultFacilities(@AsOf() asOf: Date | null, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.report(juvenilesInAdultFacilities, { asOf }, info);
  }

  @Query(() => AgeThresholdForecast, {
    description:
      'Residents of camps who come of age 12, 14, 15 or 18 in the months ahead (F.1, 7). Custodial roles only. Errors: BAD_USER_INPUT.',
  })
  ageThresholdForecast(
    @Arg('months', () => Int, { defaultValue: 12, description: 'How far ahead: 1 to 24, else BAD_USER_INPUT.' }) months: number,
    @Arg('sex', () => SexEnum, { defaultValue: 'MALE', description: 'Of this sex.' }) sex: Sex,
    @AsOf() asOf: Date | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.report(ageThresholdForecast, { months, sex, asOf }, info);
  }

  @Query(() => OverdueDetentionReviews, {
    description: 'Reviews of detention that are overdue, by facility and length (F.1, 8). Custodial roles only. Errors: BAD_USER_INPUT.',
  })
  overdueDetentionReviews(@AsOf() asOf: Date | null, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.report(overdueDetentionReviews, { asOf }, info);
  }

  @Query(() => IdentityProgress, {
    description:
      'How many persons are verified, contested, unresolved, period by period (F.1, 10). Custodial roles only. Errors: BAD_USER_INPUT.',
  })
  identityProgress(
    @Arg('interval', () => StatisticIntervalEnum, { defaultValue: 'WEEK', description: 'The periods of the series.' }) interval: Interval,
    @Arg('from', () => DateTimeScalar, {
      nullable: true,
      description:
        'Leaves out the periods before the one of this instant; three years ago at most, else BAD_USER_INPUT. Left out: from the first record.',
    })
    from: Date | null,
    @AsOf() asOf: Date | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.report(identityProgress, { interval, from, asOf }, info);
  }

  @Query(() => ConsularCoverage, {
    description: 'Consular rights: informed, asked for, declined, passed on, visited (F.1, 15). Custodial roles only.',
  })
  consularCoverage(@AsOf() asOf: Date | null, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.report(consularCoverage, { asOf }, info);
  }

  @Query(() => FacilityRiskTrend, {
    description:
      'Occupancy against capacity, changes of control and risk level, by facility and period (F.1, 16). Custodial roles only. Errors: BAD_USER_INPUT.',
  })
  facilityRiskTrend(
    @Arg('interval', () => StatisticIntervalEnum, { defaultValue: 'WEEK', description: 'The periods of the series.' }) interval: Interval,
    @Arg('from', () => DateTimeScalar, {
      nullable: true,
      description:
        'Leaves out the periods before the one of this instant; three years ago at most, else BAD_USER_INPUT. Left out: from the first record.',
    })
    from: Date | null,
    @AsOf() asOf: Date | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.report(facilityRiskTrend, { interval, from, asOf }, info);
  }

  @Query(() => IncidentSummary, {
    description:
      'Incidents by kind, and how many were referred to an independent authority (F.1, 17). Custodial roles only. Errors: BAD_USER_INPUT.',
  })
  incidentSummary(
    @Arg('days', () => Int, { defaultValue: 90, description: 'The window until now in days: 30, 90, 180 or 365, else BAD_USER_INPUT.' })
    days: number,
    @AsOf() asOf: Date | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.report(incidentSummary, { days, asOf }, info);
  }
}
