import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';

@InputType({ description: 'That nobody knows where a person is.' })
export class RecordWhereaboutsUnknownInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => DateTimeScalar, { description: 'Last time anybody saw the person; not in the future.' })
  lastSeenAt: Date;

  @Field(() => String, { description: 'What is known; at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordWhereaboutsUnknownPayload {
  @Field(() => Person, { description: 'The person.' })
  person: Person;
}
