import { Field, InputType, ObjectType } from 'type-graphql';
import { CountryCodeScalar } from '../reference/scalars';
import { OriginCountry } from './OriginCountry';

@InputType({ description: 'An office of a State and how it is reached.' })
export class RecordCountryContactInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => CountryCodeScalar, { description: 'The State.' })
  country: string;

  @Field(() => String, { description: 'The office.' })
  office: string;

  @Field(() => String, { description: 'What it is for.' })
  function: string;

  @Field(() => String, { description: 'An official address of the office; never a private one.' })
  channel: string;
}

@ObjectType({ description: 'What was written, as it is now.' })
export class RecordCountryContactPayload {
  @Field(() => OriginCountry, { description: 'What was written.' })
  originCountry: OriginCountry;
}
