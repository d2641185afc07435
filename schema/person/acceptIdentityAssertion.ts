import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IdentityAssertion } from './IdentityAssertion';

@InputType({ description: 'Takes an assertion for true.' })
export class AcceptIdentityAssertionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The assertion.' })
  assertionId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Why, in at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The assertion as the caller sees it now.' })
export class AcceptIdentityAssertionPayload {
  @Field(() => IdentityAssertion, { description: 'The assertion.' })
  identityAssertion: IdentityAssertion;
}
