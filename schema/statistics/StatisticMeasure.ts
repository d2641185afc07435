import { Field, Float, ObjectType } from 'type-graphql';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'How long something takes, in days. Of fewer than ten values nothing is told (domain D.4).' })
export class StatisticMeasure {
  @Field(() => SuppressedCount, { description: 'How many values it rests on.' })
  of: SuppressedCount;

  @Field(() => Float, { nullable: true, description: 'Median in days, one decimal; null when suppressed, and of nobody.' })
  median: number | null;

  @Field(() => Float, { nullable: true, description: 'Ninetieth percentile in days, one decimal; null as the median.' })
  percentile90: number | null;

  @Field(() => Boolean, { description: 'True when there are values, and too few to tell.' })
  suppressed: boolean;

  @Field(() => String, { description: 'The median in words: `12.5 days`, `nobody`, or `suppressed`.' })
  display: string;
}
