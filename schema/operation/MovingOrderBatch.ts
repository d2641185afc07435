import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { MovingStream } from '../../domain/operation/movingOrder';
import type { Facility } from '../facility/Facility';
import type { Movement } from '../movement/Movement';
import { ForwardPageArgs } from '../reference/PageArgs';
import { TakesArguments } from '../reference/TakesArguments';
import { typeNamed } from '../typeNamed';
import { MovingStreamEnum } from './enumerations';
import { MovingOrderPlaceConnection } from './MovingOrderPlaceConnection';

@ObjectType({
  description:
    'A batch of an order of moving: from one place, one after the other. Children travel apart from adults who are not their family (I-10).',
})
export class MovingOrderBatch {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'From 1, in the order of moving.' })
  number: number;

  @Field(() => typeNamed('Facility'), { description: 'The place that they leave.' })
  facility: Facility;

  @Field(() => MovingStreamEnum, { description: 'Who travels in it.' })
  stream: MovingStream;

  @Field(() => Int, { description: 'How many.' })
  persons: number;

  @TakesArguments(() => ForwardPageArgs)
  @Field(() => MovingOrderPlaceConnection, { description: 'Who, in order.' })
  places: MovingOrderPlaceConnection;

  @Field(() => typeNamed('Movement'), { nullable: true, description: 'The movement made of it; null before.' })
  movement: Movement | null;

  @Field(() => Int, { description: 'How many of them are on the list of that movement.' })
  listed: number;
}
