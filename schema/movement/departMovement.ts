import { Field, InputType, ObjectType } from 'type-graphql';
import { Movement } from './Movement';
import { HappenedInput } from './onMovement';

@InputType({ description: 'Departs.' })
export class DepartMovementInput extends HappenedInput {}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class DepartMovementPayload {
  @Field(() => Movement, { description: 'The movement.' })
  movement: Movement;
}
