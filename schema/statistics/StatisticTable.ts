import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { StatisticRow } from './StatisticRow';

@ObjectType({ description: 'Counts by dimensions; small cells suppressed. A State counts its own slice.' })
export class StatisticTable {
  @Field(() => DateTimeScalar, { description: 'As of when, UTC.' })
  asOf: Date;

  @Field(() => String, { description: 'What is counted, and whose word the nationality rests on.' })
  basis: string;

  @Field(() => [StatisticRow], { description: 'The cells that are not empty.' })
  rows: StatisticRow[];
}
