import { Field, Float, ObjectType } from 'type-graphql';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'A part of a whole. The percentage is told only where both counts are.' })
export class StatisticShare {
  @Field(() => SuppressedCount, { description: 'How many of them.' })
  part: SuppressedCount;

  @Field(() => SuppressedCount, { description: 'Of how many.' })
  whole: SuppressedCount;

  @Field(() => Float, { nullable: true, description: 'Per cent, one decimal; null when suppressed, and of nobody.' })
  percent: number | null;

  @Field(() => Boolean, { description: 'True when one of the counts may not be told.' })
  suppressed: boolean;

  @Field(() => String, { description: 'The percentage in words: `62.5 %`, `nobody` of nobody, or `suppressed`.' })
  display: string;
}
