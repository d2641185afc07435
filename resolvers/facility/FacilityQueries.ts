import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { facilityList, facilityRead } from '../../queries/facility/facilityReads';
import { FacilitiesArgs } from '../../schema/facility/FacilitiesArgs';
import { Facility } from '../../schema/facility/Facility';
import { FacilityConnection } from '../../schema/facility/FacilityConnection';
import type { ApiContext } from '../context';

@Resolver()
export class FacilityQueries {
  @Query(() => Facility, {
    nullable: true,
    description: 'One facility, by id or code. Null when there is none. For every signed-in account.',
  })
  facility(
    @Arg('id', () => ID, { nullable: true, description: 'The facility’s id.' }) _id: string | null,
    @Arg('code', () => String, { nullable: true, description: 'Its code, such as `IRQ-KARKH`; with `id`, both must fit.' }) _code:
      | string
      | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read(facilityRead, info);
  }

  @Query(() => FacilityConnection, { description: 'Facilities, by code. For every signed-in account.' })
  facilities(@Args(() => FacilitiesArgs) _args: FacilitiesArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => facilityList }, info);
  }
}
