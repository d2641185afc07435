import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LanguageTagScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import type { Person } from './Person';

@InputType({ description: 'Begins the assessment of the age (AG2).' })
export class BeginAgeAssessmentInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'The guardian or independent adult who is with the person.' })
  supporter: string;

  @Field(() => LanguageTagScalar, { description: 'The language in which the person was told what will happen.' })
  informedLang: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: the person, with the supporter, agreed to methods that touch the body, should all others fail. Left out: no consent.',
  })
  medicalConsent?: boolean | null;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class BeginAgeAssessmentPayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
