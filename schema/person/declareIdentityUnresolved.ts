import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import { IdentityAttemptInput } from './IdentityAttempt';
import type { Person } from './Person';

@InputType({ description: 'Says that an identity cannot be resolved (ID7).' })
export class DeclareIdentityUnresolvedInput {
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

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the order of the court that lets the case go on (I-18); null while there is none.',
  })
  courtOrder?: string | null;

  @Field(() => [IdentityAttemptInput], {
    nullable: true,
    description: 'Attempts that are not on record yet; the declaration lists every attempt that none listed before.',
  })
  attempts?: IdentityAttemptInput[] | null;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class DeclareIdentityUnresolvedPayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
