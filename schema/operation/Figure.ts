import { Field, Int, ObjectType } from 'type-graphql';
import type { FigureBasis, FigureConfidence, FigureSubject, FigureUnit } from '../../domain/operation/figures';
import { DateTimeScalar } from '../reference/scalars';
import { FigureBasisEnum, FigureConfidenceEnum, FigureSubjectEnum, FigureUnitEnum } from './enumerations';

@ObjectType({
  description:
    'A figure with its unit, its date, its source, its basis and how far it is relied on. Figures of different sources stand side by side and are never merged.',
})
export class Figure {
  @Field(() => FigureSubjectEnum, { description: 'What it counts.' })
  subject: FigureSubject;

  @Field(() => String, { description: 'The same in words.' })
  label: string;

  @Field(() => Int, { description: 'The value.' })
  value: number;

  @Field(() => FigureUnitEnum, { description: 'Of what.' })
  unit: FigureUnit;

  @Field(() => DateTimeScalar, { description: 'As of when, UTC.' })
  asOf: Date;

  @Field(() => String, { description: 'Who says so.' })
  source: string;

  @Field(() => FigureBasisEnum, { description: 'How the source came to it.' })
  basis: FigureBasis;

  @Field(() => FigureConfidenceEnum, { description: 'How far it is relied on.' })
  confidence: FigureConfidence;
}
