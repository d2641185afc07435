import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { listNamed } from '../../queries/plan/readMap';
import { ConsularVisitConnection } from '../../schema/nationality/ConsularVisitConnection';
import { ConsularVisitsArgs } from '../../schema/nationality/ConsularVisitsArgs';
import { DataTransferConnection } from '../../schema/nationality/DataTransferConnection';
import { DataTransfersArgs } from '../../schema/nationality/DataTransfersArgs';
import { NationalityClaimConnection } from '../../schema/nationality/NationalityClaimConnection';
import { NationalityClaimsArgs } from '../../schema/nationality/NationalityClaimsArgs';
import type { ApiContext } from '../context';

@Resolver()
export class NationalityQueries {
  @Query(() => ConsularVisitConnection, {
    description: 'Consular visits, the last asked for first. For custodial case roles; for a liaison officer those of the own State.',
  })
  consularVisits(@Args(() => ConsularVisitsArgs) _args: ConsularVisitsArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => listNamed('consularVisits') }, info);
  }

  @Query(() => DataTransferConnection, {
    description:
      'Disclosures to other States with their basis, the newest first. For legal and data-protection officers; for a liaison officer those that the own State received.',
  })
  dataTransfers(@Args(() => DataTransfersArgs) _args: DataTransfersArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => listNamed('dataTransfers') }, info);
  }

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
