import { Field, ObjectType } from 'type-graphql';
import type { AssuranceStatus } from '../../domain/repatriation/vocabulary';
import { AssuranceStatusEnum } from '../repatriation/enumerations';
import { StatisticReport } from './StatisticReport';
import { StatisticShare } from './StatisticShare';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'Assurances of one State and status.' })
export class AssuranceComplianceRow {
  @Field(() => String, {
    description: 'Alpha-3 code of the State; States of few together, such as `OTHER_EUROPE`; `UNKNOWN` where none is recorded.',
  })
  country: string;

  @Field(() => AssuranceStatusEnum, { description: 'Status of the assurance.' })
  status: AssuranceStatus;

  @Field(() => SuppressedCount, { description: 'How many.' })
  count: SuppressedCount;
}

@ObjectType({ description: 'Breaches of one State.' })
export class AssuranceBreachRow {
  @Field(() => String, {
    description: 'Alpha-3 code of the State; States of few together, such as `OTHER_EUROPE`; `UNKNOWN` where none is recorded.',
  })
  country: string;

  @Field(() => StatisticShare, { description: 'Breached, of those that were accepted.' })
  breached: StatisticShare;
}

@ObjectType({ description: 'Monitoring visits to persons of whom one State gave assurances.' })
export class AssuranceVisitRow {
  @Field(() => String, {
    description: 'Alpha-3 code of the State; States of few together, such as `OTHER_EUROPE`; `UNKNOWN` where none is recorded.',
  })
  country: string;

  @Field(() => StatisticShare, { description: 'Made, of those due by now or made before.' })
  made: StatisticShare;

  @Field(() => StatisticShare, { description: 'With a concern raised, of those made.' })
  concerns: StatisticShare;
}

@ObjectType({ implements: StatisticReport, description: 'Diplomatic assurances, and whether they were kept.' })
export class AssuranceCompliance extends StatisticReport {
  @Field(() => [AssuranceComplianceRow], { description: 'The cells that are not empty.' })
  rows: AssuranceComplianceRow[];

  @Field(() => [AssuranceBreachRow], { description: 'One for each State.' })
  breached: AssuranceBreachRow[];

  @Field(() => [AssuranceVisitRow], { description: 'Monitoring visits, one row for each State.' })
  visits: AssuranceVisitRow[];
}
