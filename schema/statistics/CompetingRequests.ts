import { Field, Int, ObjectType } from 'type-graphql';
import { StatisticReport } from './StatisticReport';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'Persons by ranking and number of States.' })
export class CompetingRequestsRow {
  @Field(() => String, { description: '`NONE`, `PROPOSED` by one officer, or `DECIDED` by two.' })
  ranking: string;

  @Field(() => Int, { description: 'How many States; 4 stands for four and more.' })
  states: number;

  @Field(() => SuppressedCount, { description: 'How many.' })
  count: SuppressedCount;
}

@ObjectType({ implements: StatisticReport, description: 'Persons whom several States ask for.' })
export class CompetingRequests extends StatisticReport {
  @Field(() => [CompetingRequestsRow], { description: 'The cells that are not empty.' })
  rows: CompetingRequestsRow[];
}
