import { Field, Int, ObjectType } from 'type-graphql';
import type { FigureSubject, FigureUnit } from '../../domain/operation/figures';
import { DateTimeScalar } from '../reference/scalars';
import { FigureSubjectEnum, FigureUnitEnum } from './enumerations';
import { Figure } from './Figure';

@ObjectType({ description: 'What several sources say of the same thing on the same day.' })
export class FigureComparison {
  @Field(() => FigureSubjectEnum, { description: 'What is counted.' })
  subject: FigureSubject;

  @Field(() => String, { description: 'The same in words, as the first source has it.' })
  label: string;

  @Field(() => FigureUnitEnum, { description: 'Of what.' })
  unit: FigureUnit;

  @Field(() => DateTimeScalar, { description: 'The day, at 00:00 UTC.' })
  day: Date;

  @Field(() => [Figure], { description: 'Each source’s figure, by source.' })
  figures: Figure[];

  @Field(() => Int, { description: 'The lowest value.' })
  lowest: number;

  @Field(() => Int, { description: 'The highest value.' })
  highest: number;

  @Field(() => Int, { description: 'The highest less the lowest.' })
  difference: number;

  @Field(() => Boolean, { description: 'True: all sources say the same.' })
  agree: boolean;
}
