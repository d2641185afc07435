import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Person } from '../person/Person';

@InputType({ description: 'What is found out about a death in custody.' })
export class RecordDeathInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person, whose death is on record as the end of custody.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'In which circumstances.' })
  circumstances: string;

  @Field(() => String, { description: 'Of what.' })
  cause: string;

  @Field(() => String, { description: 'Who established both, such as a forensic doctor.' })
  establishedBy: string;

  @Field(() => String, { description: 'Where the remains were brought, and to whom.' })
  destinationOfRemains: string;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordDeathPayload {
  @Field(() => Person, { description: 'The person.' })
  person: Person;
}
