import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { byIdOrRef } from '../../queries/plan/byIdOrRef';
import { listNamed } from '../../queries/plan/readMap';
import { CaseRefScalar } from '../../schema/reference/scalars';
import { RepatriationRequest } from '../../schema/repatriation/RepatriationRequest';
import { RepatriationRequestConnection } from '../../schema/repatriation/RepatriationRequestConnection';
import { RepatriationRequestsArgs } from '../../schema/repatriation/RepatriationRequestsArgs';
import type { ApiContext } from '../context';

const repatriationRequestRead = byIdOrRef('RepatriationRequest');

@Resolver()
export class RepatriationQueries {
  @Query(() => RepatriationRequest, {
    nullable: true,
    description:
      'One repatriation request, by id or reference. Null, without an error, when there is none or it is not the viewer’s to see. For custodial case roles and liaison officers.',
  })
  repatriationRequest(
    @Arg('id', () => ID, { nullable: true, description: 'The object’s id.' }) _id: string | null,
    @Arg('ref', () => CaseRefScalar, { nullable: true, description: 'Its case reference; with `id`, both must fit.' }) _ref: string | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read(repatriationRequestRead, info);
  }

  @Query(() => RepatriationRequestConnection, {
    description: 'Repatriation requests that the viewer sees; a State those to itself. For custodial case roles and liaison officers.',
  })
  repatriationRequests(
    @Args(() => RepatriationRequestsArgs) _args: RepatriationRequestsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read({ kind: 'list', list: () => listNamed('repatriationRequests') }, info);
  }
}
