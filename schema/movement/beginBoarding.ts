import { Field, InputType, ObjectType } from 'type-graphql';
import { Movement } from './Movement';
import { HappenedInput } from './onMovement';

@InputType({ description: 'Begins boarding.' })
export class BeginBoardingInput extends HappenedInput {}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class BeginBoardingPayload {
  @Field(() => Movement, { description: 'The movement.' })
  movement: Movement;
}
