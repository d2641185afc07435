import { Field, Float, ID, ObjectType } from 'type-graphql';
import type { RiskIndicator } from '../../domain/facility/riskIndicators';
import { DateTimeScalar } from '../reference/scalars';
import { RiskIndicatorEnum } from './enumerations';

@ObjectType({ description: 'An assessment that somebody made of a place: with its author, a graded source and an end (I-32).' })
export class RiskReading {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => RiskIndicatorEnum, { description: 'The indicator.' })
  indicator: RiskIndicator;

  @Field(() => Float, { description: 'The value, in the indicator’s unit.' })
  value: number;

  @Field(() => DateTimeScalar, { description: 'As of when, UTC.' })
  asOf: Date;

  @Field(() => DateTimeScalar, { description: 'Until when it is good, UTC.' })
  expiresAt: Date;

  @Field(() => String, { description: 'Who read it off.' })
  author: string;

  @Field(() => String, { description: 'From which source.' })
  source: string;

  @Field(() => String, { description: 'Reliability of the source A–F and credibility 1–6, such as `B2`.' })
  sourceGrade: string;

  @Field(() => String, { nullable: true, description: 'What else is to be known; null where nothing is.' })
  note: string | null;
}
