import { Field, ObjectType } from 'type-graphql';
import { StatisticReport } from './StatisticReport';
import { StatisticShare } from './StatisticShare';

@ObjectType({ description: 'Persons with a claim to one State.' })
export class ConsularCoverageRow {
  @Field(() => String, {
    description: 'Alpha-3 code of the State; States of few together, such as `OTHER_EUROPE`; `UNKNOWN` where none is recorded.',
  })
  country: string;

  @Field(() => StatisticShare, { description: 'Not yet told of the right, of all.' })
  notInformed: StatisticShare;

  @Field(() => StatisticShare, { description: 'Asked for contact, of those told.' })
  requested: StatisticShare;

  @Field(() => StatisticShare, { description: 'Declined, of those told.' })
  declined: StatisticShare;

  @Field(() => StatisticShare, { description: 'Not yet decided, of those told.' })
  undecided: StatisticShare;

  @Field(() => StatisticShare, { description: 'Post notified, of those who asked for it.' })
  notified: StatisticShare;

  @Field(() => StatisticShare, { description: 'Visited at least once, of those who asked for it.' })
  visited: StatisticShare;
}

@ObjectType({ implements: StatisticReport, description: 'The right to consular contact: told, asked for, declined, passed on, visited.' })
export class ConsularCoverage extends StatisticReport {
  @Field(() => [ConsularCoverageRow], { description: 'One for each State.' })
  rows: ConsularCoverageRow[];
}
