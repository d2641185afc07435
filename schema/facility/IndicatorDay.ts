import { Field, Float, ObjectType } from 'type-graphql';
import type { RiskIndicator } from '../../domain/facility/riskIndicators';
import { DateTimeScalar } from '../reference/scalars';
import { RiskIndicatorEnum } from './enumerations';

@ObjectType({ description: 'What the records said of an indicator on a day: for trends.' })
export class IndicatorDay {
  @Field(() => DateTimeScalar, { description: 'The day, at 00:00 UTC.' })
  day: Date;

  @Field(() => RiskIndicatorEnum, { description: 'Which.' })
  indicator: RiskIndicator;

  @Field(() => Float, { description: 'What the records gave.' })
  fact: number;
}
