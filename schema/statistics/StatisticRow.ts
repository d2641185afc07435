import { Field, ObjectType } from 'type-graphql';
import { StatisticKey } from './StatisticKey';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'One cell of a table.' })
export class StatisticRow {
  @Field(() => [StatisticKey], { description: 'One key for each dimension, in the order asked.' })
  keys: StatisticKey[];

  @Field(() => SuppressedCount, { description: 'How many.' })
  count: SuppressedCount;
}
