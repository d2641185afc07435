import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { listNamed } from '../../queries/plan/readMap';
import { NationalityClaimConnection } from '../../schema/nationality/NationalityClaimConnection';
import { NationalityClaimsArgs } from '../../schema/nationality/NationalityClaimsArgs';
import type { ApiContext } from '../context';

@Resolver()
export class NationalityQueries {
  @Query(() => NationalityClaimConnection, {
    description:
      'Claims of nationality that the viewer sees; a State its own, from SUBMITTED on. For custodial case roles and liaison officers.',
  })
  nationalityClaims(
    @Args(() => NationalityClaimsArgs) _args: NationalityClaimsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read({ kind: 'list', list: () => listNamed('nationalityClaims') }, info);
  }
}
