import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import type { Person } from './Person';

@InputType({ description: 'Keeps the person apart from adults while the age is in doubt (AG2).' })
export class ProtectAsChildInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Where, and how, the person is kept apart from adults.' })
  separation: string;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class ProtectAsChildPayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
