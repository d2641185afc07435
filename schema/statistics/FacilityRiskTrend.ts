import { Field, Float, Int, ObjectType } from 'type-graphql';
import { StatisticReport } from './StatisticReport';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'One facility at the end of one period.' })
export class FacilityRiskRow {
  @Field(() => String, { description: 'ISO 8601 week `2026-W09` or month `2026-02`, UTC.' })
  period: string;

  @Field(() => String, { description: 'Code of the facility.' })
  facility: string;

  @Field(() => SuppressedCount, {
    description: 'Persons held at the period’s end; under 20 suppressed, and held back where it differs from the last one told by fewer.',
  })
  occupancy: SuppressedCount;

  @Field(() => Int, { nullable: true, description: 'What it was built for; null when not known.' })
  capacity: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Occupancy in per cent of the capacity, one decimal; null when one of them is not told.',
  })
  occupancyPercent: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Risk level, 1 to 5, as last confirmed by a second person; null where none was confirmed, or it had expired.',
  })
  riskLevel: number | null;

  @Field(() => Int, { description: 'How often another authority took control in the period.' })
  controllerChanges: number;
}

@ObjectType({ implements: StatisticReport, description: 'Occupancy, capacity, control and risk of facilities, period by period.' })
export class FacilityRiskTrend extends StatisticReport {
  @Field(() => [FacilityRiskRow], { description: 'By period, then facility.' })
  rows: FacilityRiskRow[];
}
