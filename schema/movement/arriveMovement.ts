import { Field, InputType, ObjectType } from 'type-graphql';
import { Movement } from './Movement';
import { HappenedInput } from './onMovement';

@InputType({ description: 'Reports the arrival.' })
export class ArriveMovementInput extends HappenedInput {}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class ArriveMovementPayload {
  @Field(() => Movement, { description: 'The movement.' })
  movement: Movement;
}
