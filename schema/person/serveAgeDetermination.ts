import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LanguageTagScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import type { Person } from './Person';

@InputType({ description: 'Serves the reasons of the determination; the time to appeal begins (AG4).' })
export class ServeAgeDeterminationInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => LanguageTagScalar, { description: 'The language in which the reasons were served.' })
  lang: string;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class ServeAgeDeterminationPayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
