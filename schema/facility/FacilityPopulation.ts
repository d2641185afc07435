import { Field, Int, ObjectType } from 'type-graphql';
import { PopulationDay } from './PopulationDay';

@ObjectType({ description: 'The arithmetic of a place, day by day.' })
export class FacilityPopulation {
  @Field(() => Int, { description: 'People there now.' })
  present: number;

  @Field(() => Int, { description: 'People on movements to it that have no day yet.' })
  undatedIn: number;

  @Field(() => Int, { description: 'People on movements from it that have no day yet.' })
  undatedOut: number;

  @Field(() => [PopulationDay], { description: 'The days, in order.' })
  days: PopulationDay[];
}
