import { Field, ObjectType } from 'type-graphql';
import { StatisticMeasure } from './StatisticMeasure';
import { StatisticReport } from './StatisticReport';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'Inquiries of one status.' })
export class StatelessnessInquiryRow {
  @Field(() => String, { description: '`OPEN`, `STATELESS_DETERMINED`, or `ENDED` otherwise.' })
  status: string;

  @Field(() => SuppressedCount, { description: 'How many.' })
  count: SuppressedCount;

  @Field(() => StatisticMeasure, { description: 'Days from the opening to the end; of open ones until now.' })
  days: StatisticMeasure;
}

@ObjectType({ implements: StatisticReport, description: 'Inquiries whether persons are stateless.' })
export class StatelessnessInquiries extends StatisticReport {
  @Field(() => [StatelessnessInquiryRow], { description: 'One for each status that there is.' })
  rows: StatelessnessInquiryRow[];
}
