import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { HandlingCode } from '../../domain/privacy/handlingCodes';
import { HandlingCodeEnum } from './enumerations';
import { HandlingMark } from './HandlingMark';

@InputType({ description: 'Sets a handling code.' })
export class SetHandlingCodeInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person, the item of evidence, or the document of a request.' })
  subjectId: string;

  @Field(() => HandlingCodeEnum, { description: 'The code.' })
  code: HandlingCode;

  @Field(() => String, { description: 'Why, in at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The code as it is now.' })
export class SetHandlingCodePayload {
  @Field(() => HandlingMark, { description: 'The code as it is now.' })
  handlingMark: HandlingMark;
}
