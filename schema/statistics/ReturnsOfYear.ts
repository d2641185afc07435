import { Field, ObjectType } from 'type-graphql';
import { StatisticReport } from './StatisticReport';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'Persons of one State and group.' })
export class ReturnsOfYearRow {
  @Field(() => String, {
    description: 'Alpha-3 code of the State; States of few together, such as `OTHER_EUROPE`; `UNKNOWN` where none is recorded.',
  })
  country: string;

  @Field(() => String, {
    description: '`WOMAN`, `MAN` or `CHILD` by the youngest plausible age at the handover; `ADULT` where the sex is not recorded.',
  })
  group: string;

  @Field(() => SuppressedCount, { description: 'How many; under 11 suppressed.' })
  count: SuppressedCount;
}

@ObjectType({ implements: StatisticReport, description: 'Persons handed over to their State in one year.' })
export class ReturnsOfYear extends StatisticReport {
  @Field(() => [ReturnsOfYearRow], { description: 'The cells that are not empty.' })
  rows: ReturnsOfYearRow[];
}
