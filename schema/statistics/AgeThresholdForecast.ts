import { Field, Int, ObjectType } from 'type-graphql';
import { StatisticReport } from './StatisticReport';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'Residents of one camp and region of claims who reach one age.' })
export class AgeThresholdRow {
  @Field(() => String, { description: 'Code of the facility.' })
  facility: string;

  @Field(() => String, { description: 'Region of the claimed States, UN M49; `UNKNOWN` without a State.' })
  region: string;

  @Field(() => Int, { description: 'The age in years: 12, 14, 15 or 18.' })
  age: number;

  @Field(() => SuppressedCount, { description: 'How many; under 20 suppressed.' })
  count: SuppressedCount;
}

@ObjectType({ implements: StatisticReport, description: 'Residents of camps who come of an age that changes how they are treated.' })
export class AgeThresholdForecast extends StatisticReport {
  @Field(() => [AgeThresholdRow], { description: 'The cells that are not empty.' })
  rows: AgeThresholdRow[];
}
