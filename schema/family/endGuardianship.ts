import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';

@InputType({ description: 'A guardianship that ends and has no successor yet.' })
export class EndGuardianshipInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The child.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when; left out, now. Not in the future, not before it began.' })
  endedAt?: Date | null;

  @Field(() => String, { description: 'By which decision or rule, in at least 20 characters; class 4.' })
  reasons: string;
}

@ObjectType({ description: 'The child as the caller sees it now.' })
export class EndGuardianshipPayload {
  @Field(() => Person, { description: 'The child.' })
  person: Person;
}
