import { Field, ObjectType } from 'type-graphql';
import type { AgeingBand } from '../../domain/statistics/bands';
import { AgeingBandEnum } from './enumerations';
import { StatisticReport } from './StatisticReport';
import { StatisticShare } from './StatisticShare';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'Open clocks of one State and age.' })
export class ClockAgeingRow {
  @Field(() => String, {
    description: 'Alpha-3 code of the State; States of few together, such as `OTHER_EUROPE`; `UNKNOWN` where none is recorded.',
  })
  country: string;

  @Field(() => AgeingBandEnum, { description: 'Days since the clock started.' })
  age: AgeingBand;

  @Field(() => SuppressedCount, { description: 'How many.' })
  count: SuppressedCount;
}

@ObjectType({ description: 'What part of a State’s open clocks has run out.' })
export class ClockOverdueRow {
  @Field(() => String, {
    description: 'Alpha-3 code of the State; States of few together, such as `OTHER_EUROPE`; `UNKNOWN` where none is recorded.',
  })
  country: string;

  @Field(() => StatisticShare, { description: 'Those that have run out, of those that are open.' })
  overdue: StatisticShare;
}

@ObjectType({ implements: StatisticReport, description: 'Open clocks of one kind by their age.' })
export class ClockAgeing extends StatisticReport {
  @Field(() => [ClockAgeingRow], { description: 'The cells that are not empty.' })
  rows: ClockAgeingRow[];

  @Field(() => [ClockOverdueRow], { description: 'One for each State.' })
  overdue: ClockOverdueRow[];
}
