import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { movingOrderRead } from '../../queries/operation/movingOrderReads';
import { operationList, operationRead } from '../../queries/operation/operationReads';
import { organisationList } from '../../queries/operation/organisationReads';
import { situationReportRead } from '../../queries/operation/situationReads';
import { MovingOrder } from '../../schema/operation/MovingOrder';
import { Operation } from '../../schema/operation/Operation';
import { OperationConnection } from '../../schema/operation/OperationConnection';
import { OperationsArgs } from '../../schema/operation/OperationsArgs';
import { OrganisationConnection } from '../../schema/operation/OrganisationConnection';
import { OrganisationsArgs } from '../../schema/operation/OrganisationsArgs';
import { SituationReport } from '../../schema/operation/SituationReport';
import { CaseRefScalar } from '../../schema/reference/scalars';
import type { ApiContext } from '../context';

/** Operations across agencies, the organisations that take part, and the daily reports (domain C.3a). */
@Resolver()
export class OperationQueries {
  @Query(() => Operation, {
    nullable: true,
    description:
      'One operation, by id or reference. Null, without an error, when there is none or the viewer’s organisation takes no part in it. Class 5, under a stated purpose.',
  })
  operation(
    @Arg('id', () => ID, { nullable: true, description: 'The object’s id.' }) _id: string | null,
    @Arg('ref', () => CaseRefScalar, { nullable: true, description: 'Its case reference; with `id`, both must fit.' }) _ref: string | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read(operationRead, info);
  }

  @Query(() => OperationConnection, {
    description:
      'Operations in which the viewer’s organisation takes part; for decision authority, legal officers and auditors every one. Class 5, under a stated purpose (PURPOSE_REQUIRED).',
  })
  operations(@Args(() => OperationsArgs) _args: OperationsArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => operationList }, info);
  }

  @Query(() => OrganisationConnection, {
    description:
      'Organisations that operations may join, by name. For custodial and office roles; for a State those that speak for itself.',
  })
  organisations(@Args(() => OrganisationsArgs) _args: OrganisationsArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => organisationList }, info);
  }

  @Query(() => MovingOrder, {
    nullable: true,
    description:
      'One order of moving, by id or reference. Null, without an error, when there is none or the viewer does not see the orders of its operation. Class 5, under a stated purpose.',
  })
  movingOrder(
    @Arg('id', () => ID, { nullable: true, description: 'The object’s id.' }) _id: string | null,
    @Arg('ref', () => CaseRefScalar, { nullable: true, description: 'Its case reference; with `id`, both must fit.' }) _ref: string | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read(movingOrderRead, info);
  }

  @Query(() => SituationReport, {
    nullable: true,
    description:
      'One daily situation report. Null, without an error, when there is none or the viewer does not read the log of its operation. Class 5, under a stated purpose.',
  })
  situationReport(
    @Arg('id', () => ID, { description: 'Its id.' }) _id: string,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read(situationReportRead, info);
  }
}
