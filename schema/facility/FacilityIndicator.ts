import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { IndicatorRule, RiskIndicator } from '../../domain/facility/riskIndicators';
import { IndicatorOriginEnum, IndicatorUnitEnum, RiskIndicatorEnum } from './enumerations';
import { RiskReading } from './RiskReading';
import { RiskThreshold } from './RiskThreshold';

@ObjectType({
  description: 'An indicator of a place as it stands: a fact that the records give, or an assessment that somebody made, never both.',
})
export class FacilityIndicator {
  @Field(() => RiskIndicatorEnum, { description: 'Which.' })
  indicator: RiskIndicator;

  @Field(() => String, { description: 'In words.' })
  label: string;

  @Field(() => IndicatorUnitEnum, { description: 'Its unit.' })
  unit: IndicatorRule['unit'];

  @Field(() => IndicatorOriginEnum, { description: 'Whether it is counted or read off.' })
  from: IndicatorRule['from'];

  @Field(() => Float, {
    nullable: true,
    description: 'What the records give; null for an indicator that is read off, and where nothing can be counted.',
  })
  fact: number | null;

  @Field(() => RiskReading, {
    nullable: true,
    description: 'The last reading that has not expired; null for an indicator that is counted, and where there is none.',
  })
  assessment: RiskReading | null;

  @Field(() => Int, { nullable: true, description: '1 to 5 by the thresholds; null where nothing is known, which is no good news.' })
  level: number | null;

  @Field(() => RiskThreshold, { nullable: true, description: 'The highest threshold reached; null for none.' })
  crossed: RiskThreshold | null;

  @Field(() => Int, { description: 'The level from which an alert is raised.' })
  alertFrom: number;

  @Field(() => [RiskThreshold], { description: 'The thresholds, by level.' })
  thresholds: RiskThreshold[];

  @Field(() => String, { description: 'Where indicator and thresholds come from.' })
  source: string;
}
