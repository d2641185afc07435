import { Field, ObjectType } from 'type-graphql';
import { StatisticReport } from './StatisticReport';
import { StatisticShare } from './StatisticShare';

@ObjectType({ description: 'Persons of one State.' })
export class NationalityDeprivationRow {
  @Field(() => String, {
    description: 'Alpha-3 code of the State; States of few together, such as `OTHER_EUROPE`; `UNKNOWN` where none is recorded.',
  })
  country: string;

  @Field(() => StatisticShare, { description: 'With a remedy recorded, of all.' })
  remedyRecorded: StatisticShare;

  @Field(() => StatisticShare, {
    nullable: true,
    description: 'With a claim to another State that stands, of all; null to a State, which knows no other claims.',
  })
  otherNationality: StatisticShare | null;
}

@ObjectType({ implements: StatisticReport, description: 'Persons whose nationality a State took.' })
export class NationalityDeprivations extends StatisticReport {
  @Field(() => [NationalityDeprivationRow], { description: 'One for each State.' })
  rows: NationalityDeprivationRow[];
}
