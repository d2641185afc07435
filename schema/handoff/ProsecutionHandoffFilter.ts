import { Field, ID, InputType } from 'type-graphql';
import type { HandoffState } from '../../domain/handoff/vocabulary';
import { CountryCodeScalar } from '../reference/scalars';
import { HandoffStateEnum } from './enumerations';

@InputType({ description: 'Narrows a list of handoffs; all given fields must hold.' })
export class ProsecutionHandoffFilter {
  @Field(() => [HandoffStateEnum], { nullable: true, description: 'State is one of these.' })
  state?: HandoffState[] | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Goes to this State; for a State only its own code.' })
  receivingCountry?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this person.' })
  person?: string | null;
}
