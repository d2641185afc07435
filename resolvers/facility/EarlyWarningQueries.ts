import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { facilityAlertList } from '../../queries/facility/riskReads';
import { FacilityAlertConnection } from '../../schema/facility/FacilityAlertConnection';
import { FacilityAlertsArgs } from '../../schema/facility/FacilityAlertsArgs';
import type { ApiContext } from '../context';

@Resolver()
export class EarlyWarningQueries {
  @Query(() => FacilityAlertConnection, {
    description:
      'Alerts about places: those that wait for a human first, then the last raised. For DECISION_AUTHORITY, FACILITY_MONITOR, TRANSFER_COORDINATOR, REGISTRAR, LEGAL_OFFICER and AUDITOR. Class 5, under a stated purpose (PURPOSE_REQUIRED).',
  })
  facilityAlerts(@Args(() => FacilityAlertsArgs) _args: FacilityAlertsArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => facilityAlertList }, info);
  }
}
