import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { HappenedInput, MovementPayload, OnMovementInput } from './onMovement';

@InputType({ description: 'A leg begins.' })
export class StartMovementLegInput extends HappenedInput {
  @Field(() => ID, { description: 'The leg.' })
  legId: string;

  @Field(() => String, { nullable: true, description: 'Who carries; left out, as planned.' })
  carrier?: string | null;

  @Field(() => String, { nullable: true, description: 'Who answers for the persons on it; left out, as planned.' })
  custodian?: string | null;
}

@InputType({ description: 'A leg ends.' })
export class CompleteMovementLegInput extends HappenedInput {
  @Field(() => ID, { description: 'The leg.' })
  legId: string;
}

@InputType({ description: 'A leg that was planned is not travelled.' })
export class CancelMovementLegInput extends OnMovementInput {
  @Field(() => ID, { description: 'The leg.' })
  legId: string;

  @Field(() => String, { description: 'Why, at least 20 characters.' })
  reasons: string;
}

@InputType({ description: 'A night on the way.' })
export class PlanOvernightStopInput extends OnMovementInput {
  @Field(() => String, {
    nullable: true,
    description: 'Code of the place of custody, which must admit (I-03); left out where it is none of the register.',
  })
  facilityCode?: string | null;

  @Field(() => String, { description: 'Where.' })
  place: string;

  @Field(() => String, { description: 'Who answers for the persons through the night.' })
  custodian: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Planned beginning, UTC.' })
  plannedFrom?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Planned end, UTC; after the beginning.' })
  plannedTo?: Date | null;
}

@InputType({ description: 'The night begins.' })
export class BeginOvernightStopInput extends HappenedInput {
  @Field(() => ID, { description: 'The stop.' })
  stopId: string;
}

@InputType({ description: 'The night is over.' })
export class EndOvernightStopInput extends HappenedInput {
  @Field(() => ID, { description: 'The stop.' })
  stopId: string;
}

@InputType({ description: 'A stop that was planned is not made.' })
export class CancelOvernightStopInput extends OnMovementInput {
  @Field(() => ID, { description: 'The stop.' })
  stopId: string;

  @Field(() => String, { description: 'Why, at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class StartMovementLegPayload extends MovementPayload {}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class CompleteMovementLegPayload extends MovementPayload {}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class CancelMovementLegPayload extends MovementPayload {}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class PlanOvernightStopPayload extends MovementPayload {}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class BeginOvernightStopPayload extends MovementPayload {}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class EndOvernightStopPayload extends MovementPayload {}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class CancelOvernightStopPayload extends MovementPayload {}
