import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Facility } from '../facility/Facility';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';

@ObjectType({ description: 'How many persons are to move on a day.' })
export class OperationTarget {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'The day, at 00:00 UTC.' })
  day: Date;

  @Field(() => typeNamed('Facility'), { nullable: true, description: 'The place that they leave; null for the operation as a whole.' })
  facility: Facility | null;

  @Field(() => Int, { description: 'Persons.' })
  persons: number;
}
