import { Field, InputType, ObjectType } from 'type-graphql';
import { Movement } from './Movement';
import { HappenedInput } from './onMovement';

@InputType({ description: 'Breaks off a movement while boarding or under way.' })
export class AbortMovementInput extends HappenedInput {
  @Field(() => String, { description: 'Why, at least 20 characters.' })
  reasons: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the closed list ABORT (`movementReasons`); left out, OTHER: the text says it. A retired one is refused.',
  })
  reasonCode?: string | null;
}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class AbortMovementPayload {
  @Field(() => Movement, { description: 'The movement.' })
  movement: Movement;
}
