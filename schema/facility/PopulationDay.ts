import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'One day of a place.' })
export class PopulationDay {
  @Field(() => DateTimeScalar, { description: 'The day, at 00:00 UTC.' })
  day: Date;

  @Field(() => Int, { nullable: true, description: 'Places that can be used on that day; null where the capacity is not known.' })
  operational: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'People there at the end of the day, today: now. Null for days to come, and for past days of a place with residents, whose comings and goings have no history.',
  })
  occupied: number | null;

  @Field(() => Int, { description: 'People admitted to custody on the day.' })
  admitted: number;

  @Field(() => Int, { description: 'People whose custody in the place ended on the day.' })
  left: number;

  @Field(() => Int, { description: 'People on movements that are planned to arrive on the day; 0 for past days.' })
  expectedIn: number;

  @Field(() => Int, { description: 'People on movements that are planned to leave on the day; 0 for past days.' })
  expectedOut: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Places left if everybody moves as planned: operational − occupied now − expected in + expected out, up to and with the day; negative: too few. Null for past days and where the capacity is not known.',
  })
  free: number | null;
}
