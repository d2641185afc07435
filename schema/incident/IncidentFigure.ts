import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'A number about an incident, with its source. Numbers of different sources stand side by side.' })
export class IncidentFigure {
  @Field(() => String, { description: 'What is counted.' })
  label: string;

  @Field(() => Int, { description: 'How many.' })
  value: number;

  @Field(() => String, { description: 'Who says so.' })
  source: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'As of when, UTC; null when not said.' })
  asOf: Date | null;
}
