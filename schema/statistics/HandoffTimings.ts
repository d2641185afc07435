import { Field, ObjectType } from 'type-graphql';
import { StatisticMeasure } from './StatisticMeasure';
import { StatisticReport } from './StatisticReport';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'Handoffs to one State.' })
export class HandoffTimingRow {
  @Field(() => String, {
    description: 'Alpha-3 code of the State; States of few together, such as `OTHER_EUROPE`; `UNKNOWN` where none is recorded.',
  })
  country: string;

  @Field(() => SuppressedCount, { description: 'How many were dispatched.' })
  count: SuppressedCount;

  @Field(() => StatisticMeasure, { description: 'Days from dispatch to the acknowledgement.' })
  toAcknowledgement: StatisticMeasure;

  @Field(() => StatisticMeasure, { description: 'Days from dispatch to the first act of a court or prosecutor.' })
  toCourtAction: StatisticMeasure;
}

@ObjectType({ implements: StatisticReport, description: 'How long a State takes to act on a handoff.' })
export class HandoffTimings extends StatisticReport {
  @Field(() => [HandoffTimingRow], { description: 'One for each State.' })
  rows: HandoffTimingRow[];
}
