import { Field, InputType, ObjectType } from 'type-graphql';
import { HappenedInput, MovementPayload } from './onMovement';

@InputType({ description: 'A place at the end of a leg would not admit anybody.' })
export class RecordLockoutInput extends HappenedInput {
  @Field(() => String, { description: 'Code of the closed list LOCKOUT (`movementReasons`), which says whose cause it was.' })
  reasonCode: string;

  @Field(() => String, { description: 'Where.' })
  place: string;

  @Field(() => String, { description: 'Who at the place or at the carrier answers for it.' })
  authorisedBy: string;
}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class RecordLockoutPayload extends MovementPayload {}
