import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Person } from '../person/Person';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';

@InputType({ description: 'That the consular post of a State was told of a person who asked for it (VCCR Art. 36(1)(b)).' })
export class NotifyConsularPostInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => CountryCodeScalar, { description: 'The State.' })
  country: string;

  @Field(() => DateTimeScalar, { description: 'When the post was told; not in the future.' })
  notifiedAt: Date;

  @Field(() => String, { description: 'The post, such as "Embassy, consular section".' })
  office: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where `OriginCountry.mandatoryConsularNotification` and the person has not asked for it: why, in at least 20 characters. Never where the person fears the State.',
  })
  treatyReasons?: string | null;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class NotifyConsularPostPayload {
  @Field(() => Person, { description: 'The person.' })
  person: Person;
}
