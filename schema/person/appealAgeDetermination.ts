import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import type { Person } from './Person';

@InputType({ description: 'Records the appeal of the person or counsel against the determination (AG5).' })
export class AppealAgeDeterminationInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'What is said against it; at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class AppealAgeDeterminationPayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
