import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { reportIncident } from '../../commands/incident/reportIncident';
import { incidentReads } from '../../queries/incident/incidentReads';
import { ReportIncidentInput, ReportIncidentPayload } from '../../schema/incident/reportIncident';
import type { ApiContext } from '../context';

@Resolver()
export class IncidentMutations {
  @Mutation(() => ReportIncidentPayload, {
    description:
      'FACILITY_MONITOR and REGISTRAR report every kind, every other role an allegation of torture. Deaths, disappearances, torture and sexual violence are referred to an independent authority at once. Errors: FORBIDDEN, BAD_USER_INPUT, NOT_FOUND.',
  })
  reportIncident(
    @Arg('input', () => ReportIncidentInput, { description: 'What happened, where and when.' }) input: ReportIncidentInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(reportIncident, input, { incident: incidentReads }, info);
  }
}
