import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import type { Person } from './Person';
import { PersonLanguageInput } from './PersonLanguage';

@InputType({ description: 'The languages that a person speaks.' })
export class RecordLanguagesInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => [PersonLanguageInput], { description: 'All of them, one at least: they take the place of those on record.' })
  languages: PersonLanguageInput[];
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordLanguagesPayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
