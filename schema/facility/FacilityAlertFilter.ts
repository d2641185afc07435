import { Field, InputType } from 'type-graphql';
import type { AlertStatus } from '../../domain/facility/alertLifecycle';
import type { RiskIndicator } from '../../domain/facility/riskIndicators';
import { AlertStatusEnum, RiskIndicatorEnum } from './enumerations';

@InputType({ description: 'Narrows a list of alerts; all given fields must hold.' })
export class FacilityAlertFilter {
  @Field(() => [AlertStatusEnum], { nullable: true, description: 'Status is one of these.' })
  status?: AlertStatus[] | null;

  @Field(() => String, { nullable: true, description: 'About the place of this code.' })
  facility?: string | null;

  @Field(() => [RiskIndicatorEnum], { nullable: true, description: 'Indicator is one of these.' })
  indicator?: RiskIndicator[] | null;
}
