import { Field, ObjectType } from 'type-graphql';
import { StatisticReport } from './StatisticReport';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'Persons of one facility.' })
export class JuvenilesHeldRow {
  @Field(() => String, { description: 'Code of the facility.' })
  facility: string;

  @Field(() => String, { description: '`UNDER_18` by the youngest plausible age, or `AGE_IN_DOUBT`.' })
  reason: string;

  @Field(() => SuppressedCount, { description: 'How many; under 20 suppressed.' })
  count: SuppressedCount;
}

@ObjectType({ implements: StatisticReport, description: 'Children, and persons whose age is in doubt, held among adults.' })
export class JuvenilesInAdultFacilities extends StatisticReport {
  @Field(() => [JuvenilesHeldRow], { description: 'The cells that are not empty.' })
  rows: JuvenilesHeldRow[];
}
