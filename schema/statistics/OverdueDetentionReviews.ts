import { Field, ObjectType } from 'type-graphql';
import type { AgeingBand } from '../../domain/statistics/bands';
import { AgeingBandEnum } from './enumerations';
import { StatisticMeasure } from './StatisticMeasure';
import { StatisticReport } from './StatisticReport';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'Overdue reviews of one facility and age.' })
export class OverdueReviewRow {
  @Field(() => String, { description: 'Code of the facility.' })
  facility: string;

  @Field(() => AgeingBandEnum, { description: 'Days since the review was due.' })
  overdueFor: AgeingBand;

  @Field(() => SuppressedCount, { description: 'How many persons; under 20 suppressed.' })
  count: SuppressedCount;
}

@ObjectType({ description: 'Overdue reviews of one facility.' })
export class OverdueReviewsOfFacility {
  @Field(() => String, { description: 'Code of the facility.' })
  facility: string;

  @Field(() => SuppressedCount, { description: 'How many persons; under 20 suppressed.' })
  count: SuppressedCount;

  @Field(() => StatisticMeasure, { description: 'Days since the review was due.' })
  days: StatisticMeasure;
}

@ObjectType({ implements: StatisticReport, description: 'Reviews of detention that were due and not held.' })
export class OverdueDetentionReviews extends StatisticReport {
  @Field(() => [OverdueReviewRow], { description: 'The cells that are not empty.' })
  rows: OverdueReviewRow[];

  @Field(() => [OverdueReviewsOfFacility], { description: 'One for each facility.' })
  byFacility: OverdueReviewsOfFacility[];
}
