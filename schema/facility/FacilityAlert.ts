import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { AlertStatus } from '../../domain/facility/alertLifecycle';
import type { RiskIndicator } from '../../domain/facility/riskIndicators';
import type { Account } from '../access/Account';
import { AvailableAction } from '../reference/AvailableAction';
import { Node } from '../reference/Node';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { ContingencyPlan } from './ContingencyPlan';
import { AlertStatusEnum, RiskIndicatorEnum } from './enumerations';
import type { Facility } from './Facility';
import { RiskReading } from './RiskReading';

@ObjectType({
  implements: Node,
  description:
    'An indicator of a place reached a threshold. The platform raises it and changes nothing; a human confirms or dismisses it with reasons (I-37). Class 5, for decision authority, monitor, transfer coordinator, registrar, legal officer and auditor.',
})
export class FacilityAlert extends Node {
  @Field(() => typeNamed('Facility'), { description: 'The place.' })
  facility: Facility;

  @Field(() => RiskIndicatorEnum, { description: 'The indicator.' })
  indicator: RiskIndicator;

  @Field(() => Float, { description: 'Its value.' })
  value: number;

  @Field(() => Int, { description: 'The level of the threshold, 2 to 5.' })
  level: number;

  @Field(() => Float, { description: 'The threshold.' })
  threshold: number;

  @Field(() => String, { description: 'Where it comes from.' })
  thresholdSource: string;

  @Field(() => RiskReading, { nullable: true, description: 'The reading that reached it; null where the records gave the value.' })
  reading: RiskReading | null;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  raisedAt: Date;

  @Field(() => AlertStatusEnum, { description: 'Where it stands.' })
  status: AlertStatus;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who judged it; null before.' })
  decidedBy: Account | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When, UTC; null before.' })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why; null before.' })
  reasons: string | null;

  @Field(() => ContingencyPlan, { nullable: true, description: 'The plan that a confirmed alert opened; null otherwise.' })
  plan: ContingencyPlan | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
