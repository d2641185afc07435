import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { PreCheckKind } from '../../domain/movement/emergency';
import { DateTimeScalar } from '../reference/scalars';
import { PreCheckKindEnum } from './emergencyEnumerations';
import { MovementPayload, OnMovementInput } from './onMovement';

@InputType({ description: 'Opens an emergency lane for a mass move.' })
export class OpenEmergencyLaneInput extends OnMovementInput {
  @Field(() => String, { description: 'Why, at least 20 characters.' })
  reasons: string;

  @Field(() => DateTimeScalar, { description: 'When it ends by itself, UTC; at most 72 hours from now.' })
  endsAt: Date;
}

@InputType({ description: 'One kind of check that is completed.' })
export class CompletedCheckInput {
  @Field(() => PreCheckKindEnum, { description: 'Which check.' })
  kind: PreCheckKind;

  @Field(() => [ID], { nullable: true, description: 'For whom, where it is owed for each person; otherwise left out.' })
  personIds?: string[] | null;

  @Field(() => String, { description: 'The document, certificate or note, by reference.' })
  evidence: string;
}

@InputType({ description: 'Completes what an emergency departure left out.' })
export class CompleteEmergencyChecksInput extends OnMovementInput {
  @Field(() => [CompletedCheckInput], { description: 'The checks; each kind once.' })
  checks: CompletedCheckInput[];
}

@InputType({ description: 'Has people admitted to a destination that has closed or lost its recognition.' })
export class OverrideDestinationInput extends OnMovementInput {
  @Field(() => String, { description: 'Why, at least 20 characters; the incident says it.' })
  reasons: string;
}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class OverrideDestinationPayload extends MovementPayload {}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class OpenEmergencyLanePayload extends MovementPayload {}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class CompleteEmergencyChecksPayload extends MovementPayload {}
