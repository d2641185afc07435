import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { BreakGlass } from './BreakGlass';

@InputType({ description: 'Refuses emergency access.' })
export class DeclineBreakGlassInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The emergency access that was asked for.' })
  breakGlassId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Why, in at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The emergency access as it is now.' })
export class DeclineBreakGlassPayload {
  @Field(() => BreakGlass, { description: 'The emergency access.' })
  breakGlass: BreakGlass;
}
