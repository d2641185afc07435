import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Person } from '../person/Person';

@InputType({ description: 'What two people say of each other, found credible by a second officer (RL2).' })
export class AssessRelationshipInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The link, from either side.' })
  relationshipId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, {
    description: 'What child and adult said, each heard apart, and why it is credible, in at least 20 characters; class 4.',
  })
  reasons: string;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class AssessRelationshipPayload {
  @Field(() => Person, { description: 'The person of the link.' })
  person: Person;
}
