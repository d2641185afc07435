import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { incidentList } from '../../queries/incident/incidentReads';
import { IncidentConnection } from '../../schema/incident/IncidentConnection';
import { IncidentsArgs } from '../../schema/incident/IncidentsArgs';
import type { ApiContext } from '../context';

@Resolver()
export class IncidentQueries {
  @Query(() => IncidentConnection, {
    description: 'Incidents, the last that happened first. For custodial case roles, facility monitor and auditor.',
  })
  incidents(@Args(() => IncidentsArgs) _args: IncidentsArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => incidentList }, info);
  }
}
