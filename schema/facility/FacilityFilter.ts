import { Field, InputType } from 'type-graphql';
import type { FacilityKind, FacilityStatus } from '../../domain/facility/vocabulary';
import { CountryCodeScalar } from '../reference/scalars';
import { FacilityKindEnum, FacilityStatusEnum } from './enumerations';

@InputType({ description: 'Narrows a list of facilities; all given fields must hold.' })
export class FacilityFilter {
  @Field(() => [FacilityKindEnum], { nullable: true, description: 'Kind is one of these.' })
  kind?: FacilityKind[] | null;

  @Field(() => [FacilityStatusEnum], { nullable: true, description: 'Status is one of these.' })
  status?: FacilityStatus[] | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Lies in this country.' })
  country?: string | null;
}
