import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import type { Person } from './Person';

@InputType({ description: 'Disputes an identity (ID5).' })
export class ContestIdentityInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'At least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class ContestIdentityPayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
