import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { incidentList, incidentRead } from '../../queries/incident/incidentReads';
import { Incident } from '../../schema/incident/Incident';
import { IncidentConnection } from '../../schema/incident/IncidentConnection';
import { IncidentsArgs } from '../../schema/incident/IncidentsArgs';
import { CaseRefScalar } from '../../schema/reference/scalars';
import type { ApiContext } from '../context';

@Resolver()
export class IncidentQueries {
  @Query(() => Incident, {
    nullable: true,
    description: 'One incident, by id or reference. Null, without an error, when there is none or it is not the viewer’s to see.',
  })
  incident(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) _id: string | undefined,
    @Arg('ref', () => CaseRefScalar, { nullable: true, description: 'Its case reference.' }) _ref: string | undefined,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read(incidentRead, info);
  }

  @Query(() => IncidentConnection, {
    description: 'Incidents, the last that happened first. For custodial case roles, facility monitor and auditor.',
  })
  incidents(@Args(() => IncidentsArgs) _args: IncidentsArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => incidentList }, info);
  }
}
