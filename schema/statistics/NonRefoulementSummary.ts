import { Field, ObjectType } from 'type-graphql';
import type { NonRefoulementFinding } from '../../domain/repatriation/vocabulary';
import { NonRefoulementFindingEnum } from '../repatriation/enumerations';
import { StatisticReport } from './StatisticReport';
import { StatisticShare } from './StatisticShare';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'Findings of one region and result.' })
export class NonRefoulementRow {
  @Field(() => String, { description: 'Region of the destination, UN M49.' })
  region: string;

  @Field(() => NonRefoulementFindingEnum, { description: 'The result.' })
  finding: NonRefoulementFinding;

  @Field(() => SuppressedCount, { description: 'How many.' })
  count: SuppressedCount;

  @Field(() => SuppressedCount, { description: 'All findings of the region.' })
  ofRegion: SuppressedCount;
}

@ObjectType({ description: 'Mitigated risks of one region.' })
export class AssuredRisksOfRegion {
  @Field(() => String, { description: 'Region of the destination, UN M49.' })
  region: string;

  @Field(() => StatisticShare, { description: 'Those that rest on an accepted assurance, of the mitigated risks.' })
  assured: StatisticShare;
}

@ObjectType({ implements: StatisticReport, description: 'Findings on the danger of a return.' })
export class NonRefoulementSummary extends StatisticReport {
  @Field(() => [NonRefoulementRow], { description: 'The cells that are not empty.' })
  rows: NonRefoulementRow[];

  @Field(() => [AssuredRisksOfRegion], { description: 'One for each region.' })
  assured: AssuredRisksOfRegion[];
}
