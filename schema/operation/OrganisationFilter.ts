import { Field, InputType } from 'type-graphql';
import type { OrganisationKind } from '../../domain/operation/vocabulary';
import { CountryCodeScalar } from '../reference/scalars';
import { OrganisationKindEnum } from './enumerations';

@InputType({ description: 'Narrows a list of organisations; all given fields must hold.' })
export class OrganisationFilter {
  @Field(() => [OrganisationKindEnum], { nullable: true, description: 'Kind is one of these.' })
  kind?: OrganisationKind[] | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Of this State.' })
  country?: string | null;
}
