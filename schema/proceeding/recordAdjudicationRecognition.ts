import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Person } from '../person/Person';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';

@InputType({ description: 'Whether a State recognises an earlier judgment.' })
export class RecordAdjudicationRecognitionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The earlier judgment.' })
  adjudicationId: string;

  @Field(() => CountryCodeScalar, { description: 'The State.' })
  country: string;

  @Field(() => Boolean, { description: 'True: it does. For a court of no State never.' })
  recognised: boolean;

  @Field(() => String, { description: 'Treaty, decision or law.' })
  basis: string;

  @Field(() => DateTimeScalar, { description: 'When it said so, UTC; not in the future.' })
  decidedAt: Date;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordAdjudicationRecognitionPayload {
  @Field(() => Person, { description: 'The person.' })
  person: Person;
}
