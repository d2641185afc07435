import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { setDataTransferBasis } from '../../commands/country/setDataTransferBasis';
import { originCountryReads } from '../../queries/country/originCountryReads';
import { SetDataTransferBasisInput, SetDataTransferBasisPayload } from '../../schema/country/setDataTransferBasis';
import type { ApiContext } from '../context';

@Resolver()
export class CountryMutations {
  @Mutation(() => SetDataTransferBasisPayload, {
    description:
      'DATA_PROTECTION_OFFICER records on which basis personal data may go to a State (LED 36–38). Errors: NOT_FOUND, REASON_REQUIRED, STALE_VERSION.',
  })
  setDataTransferBasis(
    @Arg('input', () => SetDataTransferBasisInput, { description: 'State, basis and assessment.' }) input: SetDataTransferBasisInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(setDataTransferBasis, input, { originCountry: originCountryReads }, info);
  }
}
