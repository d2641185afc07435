import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlanStatus } from '../../domain/facility/contingencyPlanLifecycle';
import type { Account } from '../access/Account';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { PlanStatusEnum } from './enumerations';
import type { Facility } from './Facility';
import { ReceivingPlaces } from './ReceivingPlaces';

@ObjectType({
  description: 'What is done if a place must be left: who moves first, to where, with whom, and the way out if that fails. Class 5.',
})
export class ContingencyPlan {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => PlanStatusEnum, { description: 'Where it stands.' })
  status: PlanStatus;

  @Field(() => typeNamed('Facility'), { description: 'The place that may have to be left.' })
  facility: Facility;

  @Field(() => String, { nullable: true, description: 'Who is moved first; null before it was written.' })
  orderOfMoving: string | null;

  @Field(() => [ReceivingPlaces], { description: 'Who receives how many.' })
  receiving: ReceivingPlaces[];

  @Field(() => [String], { description: 'Who carries.' })
  carriers: string[];

  @Field(() => String, { nullable: true, description: 'What is done if it fails; null before it was written.' })
  fallback: string | null;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who wrote it last; null before.' })
  recordedBy: Account | null;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who approved it; null before.' })
  approvedBy: Account | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When, UTC; null before.' })
  approvedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was closed; null before.' })
  closedReasons: string | null;

  @Field(() => DateTimeScalar, { description: 'When the alert opened it, UTC.' })
  openedAt: Date;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
