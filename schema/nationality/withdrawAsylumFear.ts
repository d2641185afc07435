import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Person } from '../person/Person';
import { CountryCodeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';

@InputType({ description: 'Lifts a recorded fear of a State, by two legal officers at the informed request of the person.' })
export class WithdrawAsylumFearInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => CountryCodeScalar, { description: 'The State.' })
  country: string;

  @Field(() => String, { description: 'The informed request in words, at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class WithdrawAsylumFearPayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
