import { Field, ObjectType } from 'type-graphql';
import type { StatisticDimension } from '../../domain/statistics/vocabulary';
import { StatisticDimensionEnum } from './enumerations';

@ObjectType({ description: 'The value of one dimension.' })
export class StatisticKey {
  @Field(() => StatisticDimensionEnum, { description: 'The dimension.' })
  dimension: StatisticDimension;

  @Field(() => String, { description: 'Its value; `UNKNOWN` where the fact is not recorded.' })
  value: string;
}
