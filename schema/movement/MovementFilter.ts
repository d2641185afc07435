import { Field, ID, InputType } from 'type-graphql';
import type { MovementStatus } from '../../domain/movement/vocabulary';
import { CountryCodeScalar } from '../reference/scalars';
import { MovementStatusEnum } from './enumerations';

@InputType({ description: 'Narrows a list of movements; all given fields must hold.' })
export class MovementFilter {
  @Field(() => [MovementStatusEnum], { nullable: true, description: 'Status is one of these.' })
  status?: MovementStatus[] | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Goes to this State; for a State only its own code.' })
  toCountry?: string | null;

  @Field(() => String, { nullable: true, description: 'Starts at the facility of this code. Custodial roles only.' })
  from?: string | null;

  @Field(() => ID, { nullable: true, description: 'Lists this person.' })
  person?: string | null;
}
