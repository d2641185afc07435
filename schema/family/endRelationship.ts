import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { RelationshipEndCause } from '../../domain/family/vocabulary';
import { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';
import { RelationshipEndCauseEnum } from './familyUnitEnumerations';

@InputType({ description: 'A family link that counts no more (RL3).' })
export class EndRelationshipInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The link, from either side.' })
  relationshipId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => RelationshipEndCauseEnum, { description: 'How.' })
  cause: RelationshipEndCause;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when; left out, now. Not in the future.' })
  endedAt?: Date | null;

  @Field(() => String, { description: 'By which decision or finding, in at least 20 characters; class 4.' })
  reasons: string;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class EndRelationshipPayload {
  @Field(() => Person, { description: 'The person of the link.' })
  person: Person;
}
