import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { TransportMode } from '../../domain/movement/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { TransportModeEnum } from './enumerations';

@ObjectType({
  description:
    'One leg of a journey. Class 5: transfer coordinator, decision authority and registrar, under a stated purpose, until the movement is over; for others null with FIELD_RESTRICTED.',
})
export class MovementLeg {
  @Field(() => ID, { description: 'Id of the leg.' })
  id: string;

  @Field(() => Int, { description: 'Its place in the journey, from 1.' })
  ordinal: number;

  @Field(() => TransportModeEnum, { description: 'How.' })
  mode: TransportMode;

  @Field(() => String, { description: 'From where.' })
  origin: string;

  @Field(() => String, { description: 'To where.' })
  destination: string;

  @Field(() => String, { nullable: true, description: 'By whom; null when not yet known.' })
  carrier: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Planned departure, UTC; null when not yet known.' })
  departsAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Planned arrival, UTC; null when not yet known.' })
  arrivesAt: Date | null;
}
