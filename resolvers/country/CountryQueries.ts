import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { originCountryList, originCountryRead } from '../../queries/country/originCountryReads';
import { OriginCountry } from '../../schema/country/OriginCountry';
import { OriginCountryConnection } from '../../schema/country/OriginCountryConnection';
import { ForwardPageArgs } from '../../schema/reference/PageArgs';
import { CountryCodeScalar } from '../../schema/reference/scalars';
import type { ApiContext } from '../context';

@Resolver()
export class CountryQueries {
  @Query(() => OriginCountry, {
    nullable: true,
    description: 'One State, or one ICAO code, by its code. Null when there is none. For every signed-in account.',
  })
  originCountry(
    @Arg('code', () => CountryCodeScalar, { description: 'ISO 3166-1 alpha-3 or ICAO code.' }) _code: string,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read(originCountryRead, info);
  }

  @Query(() => OriginCountryConnection, { description: 'Every State and ICAO code, by code. For every signed-in account.' })
  originCountries(@Args(() => ForwardPageArgs) _page: ForwardPageArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => originCountryList }, info);
  }
}
