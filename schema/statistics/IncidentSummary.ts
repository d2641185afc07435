import { Field, ObjectType } from 'type-graphql';
import type { IncidentKind } from '../../domain/incident/vocabulary';
import { IncidentKindEnum } from '../incident/enumerations';
import { StatisticReport } from './StatisticReport';
import { StatisticShare } from './StatisticShare';

@ObjectType({ description: 'Incidents of one kind.' })
export class IncidentSummaryRow {
  @Field(() => IncidentKindEnum, { description: 'Kind of the incident.' })
  kind: IncidentKind;

  @Field(() => StatisticShare, { description: 'Referred to an independent authority, of all of the kind.' })
  referred: StatisticShare;
}

@ObjectType({ implements: StatisticReport, description: 'Incidents by kind, and their referral.' })
export class IncidentSummary extends StatisticReport {
  @Field(() => [IncidentSummaryRow], { description: 'One for each kind that occurred.' })
  rows: IncidentSummaryRow[];
}
