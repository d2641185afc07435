import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Person } from '../person/Person';
import { DateTimeScalar, LanguageTagScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';

@InputType({ description: 'Records that counsel visited the person.' })
export class RecordCounselVisitInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC; not in the future.' })
  visitedAt: Date;

  @Field(() => Boolean, { description: 'Whether they spoke out of hearing.' })
  inPrivate: boolean;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'The language of the interpreter; null where none was needed.' })
  interpreterLang?: string | null;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordCounselVisitPayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
