import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { AgeResult } from '../../domain/person/vocabulary';
import { PartialDateScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { AgeResultEnum } from './enumerations';
import type { Person } from './Person';

@InputType({ description: 'Proposes, or confirms, what the age is (AG3).' })
export class DetermineAgeInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => AgeResultEnum, { description: 'Adult, child, or undetermined, which counts as child.' })
  result: AgeResult;

  @Field(() => Int, { nullable: true, description: 'Lowest plausible age in years.' })
  rangeMin?: number | null;

  @Field(() => Int, { nullable: true, description: 'Highest plausible age in years.' })
  rangeMax?: number | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'The birth date that follows, as far as known.' })
  birth?: string | null;

  @Field(() => [String], { description: 'How it was determined, least intrusive first.' })
  methods: string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: one of the methods touches the body; the last resort, and only with the consent recorded. Left out: none does.',
  })
  medical?: boolean | null;

  @Field(() => String, { description: 'At least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class DetermineAgePayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
