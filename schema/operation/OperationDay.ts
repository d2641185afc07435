import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { ReportedFigure } from './ReportedFigure';

@ObjectType({ description: 'Planned against done on one day, from the movements themselves.' })
export class OperationDay {
  @Field(() => DateTimeScalar, { description: 'The day, at 00:00 UTC.' })
  day: Date;

  @Field(() => Int, { description: 'Persons that the plan has for the day.' })
  planned: number;

  @Field(() => Int, { description: 'Movements that left.' })
  movements: number;

  @Field(() => Int, { description: 'Persons aboard movements that left.' })
  departed: number;

  @Field(() => Int, { description: 'Persons received, by the day on which their movement arrived.' })
  received: number;

  @Field(() => Int, { description: 'Planned up to this day.' })
  plannedInTotal: number;

  @Field(() => Int, { description: 'Departed up to this day.' })
  departedInTotal: number;

  @Field(() => Int, { description: 'Received up to this day.' })
  receivedInTotal: number;

  @Field(() => Int, { description: 'Received less planned, up to this day; negative: behind.' })
  ahead: number;

  @Field(() => [ReportedFigure], { description: 'What sources reported for the day, each beside the computed count.' })
  reported: ReportedFigure[];
}
