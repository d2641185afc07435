import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'How many places of a facility can be used from a day on.' })
export class FacilityCapacity {
  @Field(() => DateTimeScalar, { nullable: true, description: 'The day, at 00:00 UTC; null for what was on record from the beginning.' })
  fromDay: Date | null;

  @Field(() => Int, { description: 'Places.' })
  operational: number;

  @Field(() => String, { description: 'Why.' })
  reasons: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, UTC.' })
  recordedAt: Date;
}
