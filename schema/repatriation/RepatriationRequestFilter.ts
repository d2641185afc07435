import { Field, InputType } from 'type-graphql';
import type { GateKind, RepatriationRoute, RepatriationState } from '../../domain/repatriation/vocabulary';
import { CountryCodeScalar } from '../reference/scalars';
import { GateKindEnum, RepatriationRouteEnum, RepatriationStateEnum } from './enumerations';

@InputType({ description: 'Narrows a list of requests; all given fields must hold, as far as the viewer may see them.' })
export class RepatriationRequestFilter {
  @Field(() => [RepatriationStateEnum], { nullable: true, description: 'State is one of these.' })
  state?: RepatriationState[] | null;

  @Field(() => [RepatriationRouteEnum], { nullable: true, description: 'Route is one of these.' })
  route?: RepatriationRoute[] | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Goes to this State; for a State only its own code.' })
  destination?: string | null;

  @Field(() => GateKindEnum, {
    nullable: true,
    description: 'This gate is neither cleared nor not applicable. A State may name only gates that it sees.',
  })
  blockedBy?: GateKind | null;

  @Field(() => Boolean, { nullable: true, description: 'Has, or has not, a clock that is breached; of those that the viewer sees.' })
  overdue?: boolean | null;
}
