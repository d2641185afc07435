import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import { IdentityAttemptInput } from './IdentityAttempt';
import type { Person } from './Person';

@InputType({ description: 'What was tried to find out who a person is (ID10).' })
export class RecordIdentityAttemptsInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => [IdentityAttemptInput], { description: 'One at least.' })
  attempts: IdentityAttemptInput[];
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordIdentityAttemptsPayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
