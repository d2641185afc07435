import { Field, ObjectType } from 'type-graphql';
import { StatisticReport } from './StatisticReport';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'Clocks of one State that end in one period.' })
export class ClockForecastRow {
  @Field(() => String, {
    description: 'Alpha-3 code of the State; States of few together, such as `OTHER_EUROPE`; `UNKNOWN` where none is recorded.',
  })
  country: string;

  @Field(() => String, {
    description: 'ISO 8601 week `2026-W09` or month `2026-02`, UTC; `OVERDUE` what has ended, `PAUSED` what stands still.',
  })
  period: string;

  @Field(() => SuppressedCount, { description: 'How many.' })
  count: SuppressedCount;
}

@ObjectType({ implements: StatisticReport, description: 'Running clocks of one kind by when they end.' })
export class ClockForecast extends StatisticReport {
  @Field(() => [ClockForecastRow], { description: 'The cells that are not empty.' })
  rows: ClockForecastRow[];
}
