import { Field, ObjectType } from 'type-graphql';
import type { ChargeCombination } from '../../domain/statistics/bands';
import { ChargeCombinationEnum } from './enumerations';
import { StatisticReport } from './StatisticReport';
import { StatisticShare } from './StatisticShare';

@ObjectType({ description: 'Persons charged with one family of offences, or with both.' })
export class ChargesByFamilyRow {
  @Field(() => ChargeCombinationEnum, { description: 'What the charges are about.' })
  combination: ChargeCombination;

  @Field(() => StatisticShare, {
    description: 'Charged with an offence for which the law knows the death penalty, of all of the combination.',
  })
  deathPossible: StatisticShare;
}

@ObjectType({ implements: StatisticReport, description: 'Persons by what they are charged with.' })
export class ChargesByFamily extends StatisticReport {
  @Field(() => [ChargesByFamilyRow], { description: 'One for each combination that there is.' })
  rows: ChargesByFamilyRow[];
}
