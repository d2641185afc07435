import { Field, InputType } from 'type-graphql';
import type { NationalityBasis, NationalityClaimStatus } from '../../domain/nationality/vocabulary';
import { CountryCodeScalar } from '../reference/scalars';
import { NationalityBasisEnum, NationalityClaimStatusEnum } from './enumerations';

@InputType({ description: 'Narrows a list of claims; all given fields must hold.' })
export class NationalityClaimFilter {
  @Field(() => CountryCodeScalar, { nullable: true, description: 'Claims to this State; for a State only its own code.' })
  country?: string | null;

  @Field(() => [NationalityClaimStatusEnum], { nullable: true, description: 'Status is one of these.' })
  status?: NationalityClaimStatus[] | null;

  @Field(() => [NationalityBasisEnum], { nullable: true, description: 'Basis is one of these.' })
  basis?: NationalityBasis[] | null;

  @Field(() => Boolean, { nullable: true, description: 'The reply clock has, or has not, ended without an answer.' })
  overdue?: boolean | null;
}
