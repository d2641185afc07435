import { Field, Int, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import type { Facility } from './Facility';

@ObjectType({ description: 'Places that a facility offers in a contingency plan.' })
export class ReceivingPlaces {
  @Field(() => typeNamed('Facility'), { description: 'The facility.' })
  facility: Facility;

  @Field(() => Int, { description: 'For how many persons.' })
  places: number;
}
