import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { HandlingMark } from './HandlingMark';

@InputType({ description: 'Lifts a handling code.' })
export class LiftHandlingCodeInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The code that was set.' })
  markId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Why it holds no longer, in at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The code as it is now.' })
export class LiftHandlingCodePayload {
  @Field(() => HandlingMark, { description: 'The code as it is now.' })
  handlingMark: HandlingMark;
}
