import { Field, InputType, ObjectType } from 'type-graphql';
import { Movement } from './Movement';
import { HappenedInput } from './onMovement';
import { MovementLegInput } from './planMovement';

@InputType({ description: 'Diverts a movement under way.' })
export class DivertMovementInput extends HappenedInput {
  @Field(() => String, {
    nullable: true,
    description: 'Inside the country: code of the facility where it goes instead; left out, the destination stays.',
  })
  toFacilityCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the leg that ran ended.' })
  place?: string | null;

  @Field(() => [MovementLegInput], {
    nullable: true,
    description:
      'The way from here, in order: the leg that runs ends, those that were planned are cancelled and stay on record. Left out: the legs stay.',
  })
  legs?: MovementLegInput[] | null;

  @Field(() => String, { description: 'Why, at least 20 characters.' })
  reasons: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the closed list DIVERSION (`movementReasons`); left out, OTHER: the text says it. A retired one is refused.',
  })
  reasonCode?: string | null;
}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class DivertMovementPayload {
  @Field(() => Movement, { description: 'The movement.' })
  movement: Movement;
}
